package moothall.deploy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.SplittableRandom;
import moothall.deploy.standalone.Ports;

/**
 * Finds 20 loopback ports in a row that nobody has, so that tests can run beside a Moothall in use.
 */
public final class FreePorts {

  private FreePorts() {}

  public static Ports find() {
    SplittableRandom random =
        new SplittableRandom(ProcessHandle.current().pid() * 31 + System.nanoTime());
    for (int tries = 0; tries < 200; tries++) {
      int base = 20_000 + random.nextInt(400) * 20;
      if (allFree(base)) {
        return new Ports(base);
      }
    }
    throw new IllegalStateException("no 20 free loopback ports in a row between 20000 and 28000");
  }

  private static boolean allFree(int base) {
    for (int port = base; port < base + 20; port++) {
      try (ServerSocket probe = new ServerSocket()) {
        probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }
}

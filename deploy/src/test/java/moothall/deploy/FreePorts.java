package moothall.deploy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.SplittableRandom;
import moothall.deploy.standalone.Ports;

/**
 * Finds 20 loopback ports in a row that nobody has, so that tests can run beside a Moothall in use,
 * and two classes of tests beside each other: each process of tests looks where the other does not,
 * since a port is still free between being found and being used.
 */
public final class FreePorts {

  private static final int ROWS = 200;
  private static final int FIRST = 20_000 + Integer.getInteger("moothall.fork", 1) % 2 * ROWS * 20;

  private FreePorts() {}

  public static Ports find() {
    SplittableRandom random =
        new SplittableRandom(ProcessHandle.current().pid() * 31 + System.nanoTime());
    for (int tries = 0; tries < 200; tries++) {
      int base = FIRST + random.nextInt(ROWS) * 20;
      if (allFree(base)) {
        return new Ports(base);
      }
    }
    throw new IllegalStateException("no 20 free loopback ports in a row from " + FIRST + " on");
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

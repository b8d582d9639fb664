package moothall.deploy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses of this machine but 127.0.0.1, of every interface and of both kinds. 127.0.0.2 is
 * one on any Linux, so there always are some.
 */
public final class OtherAddresses {

  private static final int MILLIS = 500;

  private OtherAddresses() {}

  public static List<InetAddress> all() throws IOException {
    InetAddress ours = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    return Stream.concat(
            NetworkInterface.networkInterfaces()
                .filter(OtherAddresses::isUp)
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.equals(ours)),
            Stream.of(InetAddress.getByAddress(new byte[] {127, 0, 0, 2})))
        .toList();
  }

  private static boolean isUp(NetworkInterface network) {
    try {
      return network.isUp();
    } catch (SocketException e) {
      return false;
    }
  }

  /** Whether somebody who connects from this machine to that address is answered there. */
  public static boolean answers(InetAddress address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}

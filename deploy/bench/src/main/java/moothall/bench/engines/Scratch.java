package moothall.bench.engines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for one run, gone when it ends, and ports that nobody listened on a moment ago. */
public final class Scratch implements AutoCloseable {

  private final Path folder;

  public Scratch() throws IOException {
    this.folder = Files.createTempDirectory("moothall-bench");
  }

  public Path folder() {
    return folder;
  }

  /** A port of the loopback interface. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}

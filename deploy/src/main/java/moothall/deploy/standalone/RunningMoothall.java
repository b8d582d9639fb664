package moothall.deploy.standalone;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a running Moothall is found, for commands that talk to it.
 *
 * @param ports its ports
 * @param pid its process
 */
public record RunningMoothall(Ports ports, long pid) {

  /** Empty if none runs on this home; a note left by a killed one does not count. */
  public static Optional<RunningMoothall> find(Home home) {
    if (Files.notExists(home.running())) {
      return Optional.empty();
    }
    Properties note = new Properties();
    try (Reader reader = Files.newBufferedReader(home.running())) {
      note.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(home.running() + " cannot be read", e);
    }
    long pid = Long.parseLong(note.getProperty("pid", "0"));
    int base =
        Integer.parseInt(note.getProperty("port-base", Integer.toString(Ports.DEFAULT_BASE)));
    return ProcessHandle.of(pid).isPresent()
        ? Optional.of(new RunningMoothall(new Ports(base), pid))
        : Optional.empty();
  }

  static void announce(Home home, Ports ports) {
    try {
      Files.writeString(
          home.running(),
          "pid=" + ProcessHandle.current().pid() + "\nport-base=" + ports.base() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(home.running() + " cannot be written", e);
    }
  }

  static void withdraw(Home home) {
    try {
      Files.deleteIfExists(home.running());
    } catch (IOException e) {
      throw new UncheckedIOException(home.running() + " cannot be removed", e);
    }
  }
}

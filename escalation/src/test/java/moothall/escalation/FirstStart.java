package moothall.escalation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What the first start of this process made up, given to every later one: each password is hashed
 * slowly on purpose, and a hundred services need no passwords of their own. A test about the first
 * start names an accounts file itself.
 */
final class FirstStart {

  static final String ACCOUNTS = "moothall.escalation.accounts-file";
  private static final String NOTE = "moothall.escalation.first-run-file";

  private record Made(byte[] accounts, byte[] note) {}

  private static final AtomicReference<Made> MADE = new AtomicReference<>();

  private FirstStart() {}

  /** Before a start; where there are accounts already, they stay. */
  static void spare(Map<String, Object> settings) {
    Made made = MADE.get();
    try {
      if (made != null && !Files.exists(path(settings, ACCOUNTS))) {
        Files.write(path(settings, ACCOUNTS), made.accounts());
        Files.write(path(settings, NOTE), made.note());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** After a start. */
  static void keep(Map<String, Object> settings) {
    try {
      if (MADE.get() == null && Files.exists(path(settings, NOTE))) {
        MADE.set(
            new Made(
                Files.readAllBytes(path(settings, ACCOUNTS)),
                Files.readAllBytes(path(settings, NOTE))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path path(Map<String, Object> settings, String name) {
    return Path.of(Objects.requireNonNull(settings.get(name)).toString());
  }
}

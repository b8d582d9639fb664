package moothall.deploy.cli;

import java.util.Objects;

/** Whether a person is looking. */
final class Terminal {

  private Terminal() {}

  // Since JDK 22 there always is a console object.
  static boolean isWatched() {
    return Objects.requireNonNull(System.console()).isTerminal();
  }
}

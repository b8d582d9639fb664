package moothall.deploy.cli;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** Whether a person is looking. */
final class Terminal {

  private Terminal() {}

  // JDK 22 to 24 always had a console object; before and since there is none where nobody can type.
  @SuppressWarnings("SystemConsoleNull")
  static boolean isWatched() {
    @Nullable Console console = System.console();
    return console != null && console.isTerminal();
  }
}

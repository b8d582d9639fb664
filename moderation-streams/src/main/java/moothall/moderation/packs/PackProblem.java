package moothall.moderation.packs;

/**
 * What is wrong with a file, said so that its author can mend it.
 *
 * @param file name of the file
 * @param line from 1; 0 where the file as a whole is meant
 * @param message what was found and what was expected
 */
public record PackProblem(String file, int line, String message) {

  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + message;
  }
}

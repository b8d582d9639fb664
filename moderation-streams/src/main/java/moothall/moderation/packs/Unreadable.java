package moothall.moderation.packs;

import org.yaml.snakeyaml.nodes.Node;

/** Carries one problem from where it was seen to where the file was opened. */
final class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;

  Unreadable(Node at, String message) {
    this(at.getStartMark().getLine() + 1, message);
  }

  Unreadable(int line, String message) {
    super(message);
    this.line = line;
  }

  PackProblem in(String file) {
    return new PackProblem(file, line, String.valueOf(getMessage()));
  }
}

package moothall.moderation.content;

/**
 * The name shown beside a comment, for what it says about the comment only: whether the page itself
 * speaks, or somebody who pretends to. Never a person's history. Printing it tells nothing.
 *
 * @param name as shown; empty where the platform names nobody
 */
public record Author(String name) {

  public static final Author UNNAMED = new Author("");

  /** Who is speaking, as far as that changes what the words mean. */
  public enum Kind {
    /** The name is the page's own. */
    PAGE,
    /** Anybody else. */
    RESIDENT
  }

  /** Compares names exactly: a name that only looks like the page's is somebody else's. */
  public Kind kind(PageContext page) {
    return !name.isBlank() && name.strip().equals(page.name().strip()) ? Kind.PAGE : Kind.RESIDENT;
  }

  @Override
  public String toString() {
    return "Author[" + name.length() + " chars]";
  }
}

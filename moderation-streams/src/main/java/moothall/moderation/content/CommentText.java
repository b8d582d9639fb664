package moothall.moderation.content;

/** A resident's words. Printing it tells the length only, so that words cannot slip into a log. */
public record CommentText(String value) {

  public static final CommentText NONE = new CommentText("");

  @Override
  public String toString() {
    return "CommentText[" + value.length() + " chars]";
  }
}

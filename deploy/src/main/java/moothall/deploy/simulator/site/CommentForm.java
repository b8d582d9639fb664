package moothall.deploy.simulator.site;

import java.util.Map;
import java.util.Optional;
import moothall.deploy.simulator.town.Posts;

/**
 * What a resident typed into the form.
 *
 * @param problem what must be put right before it can be posted
 */
public record CommentForm(String post, String name, String text, Optional<String> problem) {

  public static final int LONGEST_NAME = 60;
  public static final int LONGEST_TEXT = 2000;

  /** An empty form with a post chosen. */
  static CommentForm about(String post) {
    return new CommentForm(post, "", "", Optional.empty());
  }

  static CommentForm of(Map<String, Object> fields) {
    CommentForm form =
        new CommentForm(
            text(fields, "post"),
            text(fields, "name").strip(),
            text(fields, "text").strip(),
            Optional.empty());
    return form.withProblem(form.check());
  }

  static String text(Map<String, Object> fields, String name) {
    return fields.get(name) instanceof CharSequence text ? text.toString() : "";
  }

  /** Empty if the text may be posted. */
  static Optional<String> problemWith(String text) {
    if (text.isBlank()) {
      return Optional.of("Write a comment.");
    }
    return text.length() > LONGEST_TEXT
        ? Optional.of("Shorten your comment to " + LONGEST_TEXT + " characters.")
        : Optional.empty();
  }

  private Optional<String> check() {
    if (Posts.find(post).isEmpty()) {
      return Optional.of("Choose what your comment is about.");
    }
    if (name.isEmpty()) {
      return Optional.of("Enter a name. Any name will do.");
    }
    if (name.length() > LONGEST_NAME) {
      return Optional.of("Shorten the name to " + LONGEST_NAME + " characters.");
    }
    return problemWith(text);
  }

  private CommentForm withProblem(Optional<String> found) {
    return new CommentForm(post, name, text, found);
  }

  @Override
  public String toString() {
    return "CommentForm[" + post + "]";
  }
}

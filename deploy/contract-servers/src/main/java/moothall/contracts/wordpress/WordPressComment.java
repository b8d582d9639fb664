package moothall.contracts.wordpress;

import java.time.Instant;

/**
 * A comment as WordPress keeps it.
 *
 * @param parent number of the comment answered; 0 for one that answers the post
 * @param author number of the user who wrote it; 0 for a visitor
 * @param name shown beside it; empty for a visitor who gave none
 * @param typed what was typed, in HTML after WordPress's own filter
 */
public record WordPressComment(
    long id, long post, long parent, long author, String name, Instant at, String typed) {

  WordPressComment saying(String other) {
    return new WordPressComment(id, post, parent, author, name, at, other);
  }

  /** Hides the words. */
  @Override
  public String toString() {
    return "WordPressComment[" + id + "]";
  }
}

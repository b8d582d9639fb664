package moothall.contracts.linkedin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One comment as LinkedIn has it.
 *
 * @param post number of the activity under which it stands
 * @param number its own
 * @param parent number of the comment that it answers; null for one that answers the post
 * @param actor URN of who wrote it; null where LinkedIn does not say
 * @param modified the same as {@code created} until it is edited
 */
public record LinkedInComment(
    String post,
    String number,
    @Nullable String parent,
    @Nullable String actor,
    @Nullable String text,
    Instant created,
    Instant modified) {

  /** A comment on a post, never edited. */
  public static LinkedInComment onPost(
      String post, String number, @Nullable String actor, @Nullable String text, Instant at) {
    return new LinkedInComment(post, number, null, actor, text, at, at);
  }

  /** A comment on it. */
  public LinkedInComment answered(
      String ownNumber, @Nullable String by, @Nullable String words, Instant at) {
    return new LinkedInComment(post, ownNumber, number, by, words, at, at);
  }

  public LinkedInComment edited(String words, Instant at) {
    return new LinkedInComment(post, number, parent, actor, words, created, at);
  }

  String urn() {
    return urn(number);
  }

  @Nullable String parentUrn() {
    return parent == null ? null : urn(parent);
  }

  private String urn(String of) {
    return "urn:li:comment:(urn:li:activity:" + post + "," + of + ")";
  }
}

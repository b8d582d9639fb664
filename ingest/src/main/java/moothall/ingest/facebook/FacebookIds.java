package moothall.ingest.facebook;

import org.jspecify.annotations.Nullable;

/**
 * Facebook's ids, of which it has several spellings: a comment is {@code 98765}, {@code POST_98765}
 * or {@code PAGE_POST_98765}, and deliveries and listings need not agree.
 */
final class FacebookIds {

  private static final String ID = "[0-9A-Za-z_]{1,200}";

  private FacebookIds() {}

  /** Whether it can be an id at all: it will stand in the address of a request. */
  static boolean isId(@Nullable String id) {
    return id != null && id.matches(ID) && !lastPart(id).isEmpty();
  }

  /** {@code POST_COMMENT} as far as the post is known, so that one comment has one id with us. */
  static String ofComment(String comment, @Nullable String post) {
    String own = lastPart(comment);
    if (own.length() < comment.length()) {
      String before = comment.substring(0, comment.length() - own.length() - 1);
      return lastPart(before) + "_" + own;
    }
    return post == null ? own : lastPart(post) + "_" + own;
  }

  /** Whether two spellings mean the same thing. */
  static boolean same(@Nullable String one, @Nullable String other) {
    return one != null && other != null && lastPart(one).equals(lastPart(other));
  }

  private static String lastPart(String id) {
    return id.substring(id.lastIndexOf('_') + 1);
  }
}

package moothall.ingest.linkedin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How LinkedIn calls a comment. It writes the post in it with {@code urn:li:} or without; to us
 * both are one comment.
 *
 * @param kind of the post: {@code activity} as far as anybody has seen
 * @param post number of the post
 * @param number of the comment itself
 */
record CommentUrn(String kind, String post, String number) {

  private static final String INSIDE = "([A-Za-z]{1,32}):([0-9]{1,200}),([0-9]{1,200})";
  private static final Pattern URN =
      Pattern.compile("urn:li:comment:\\((?:urn:li:)?" + INSIDE + "\\)");
  private static final Pattern NATIVE = Pattern.compile(INSIDE);
  private static final int MOST_DIGITS = 19;
  private static final int BITS_BELOW_THE_TIME = 22;

  /** LinkedIn opened on the fifth of May 2003; no comment is older. */
  private static final long OPENED = 1_052_092_800_000L;

  static Optional<CommentUrn> read(@Nullable String urn) {
    return urn == null ? Optional.empty() : match(URN, urn);
  }

  /** From the last part of a comment id of ours. */
  static Optional<CommentUrn> ofNative(String nativeId) {
    return match(NATIVE, nativeId);
  }

  private static Optional<CommentUrn> match(Pattern form, String text) {
    Matcher found = form.matcher(text);
    return found.matches()
        ? Optional.of(new CommentUrn(found.group(1), found.group(2), found.group(3)))
        : Optional.empty();
  }

  /** The last part of our comment id. */
  String nativeId() {
    return postId() + "," + number;
  }

  /** The post as we call it. */
  String postId() {
    return kind + ":" + post;
  }

  String postUrn() {
    return "urn:li:" + postId();
  }

  String written() {
    return "urn:li:comment:(urn:li:" + nativeId() + ")";
  }

  String permalink() {
    String comment =
        URLEncoder.encode("urn:li:comment:(" + nativeId() + ")", StandardCharsets.UTF_8);
    return "https://www.linkedin.com/feed/update/" + postUrn() + "?commentUrn=" + comment;
  }

  /**
   * When it was written, in milliseconds since 1970: the upper bits of its number. In the comment
   * that LinkedIn documents they are {@code created.time} to the millisecond. Empty if they are no
   * time.
   */
  OptionalLong writtenAt() {
    if (number.length() > MOST_DIGITS) {
      return OptionalLong.empty();
    }
    try {
      long time = Long.parseLong(number) >> BITS_BELOW_THE_TIME;
      return time < OPENED ? OptionalLong.empty() : OptionalLong.of(time);
    } catch (NumberFormatException tooLarge) {
      return OptionalLong.empty();
    }
  }
}

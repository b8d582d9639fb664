package moothall.escalation.actions.linkedin;

import java.util.Optional;

/**
 * How LinkedIn calls a comment.
 *
 * @param post the post, as the last part of its URN: {@code activity:} and a number
 * @param number of the comment itself
 */
record CommentUrn(String post, String number) {

  private static final String NATIVE = "[A-Za-z]{1,32}:[0-9]{1,200},[0-9]{1,200}";

  /** From the last part of a comment id of ours; empty if LinkedIn cannot have given it. */
  static Optional<CommentUrn> read(String nativeId) {
    if (!nativeId.matches(NATIVE)) {
      return Optional.empty();
    }
    int comma = nativeId.indexOf(',');
    return Optional.of(new CommentUrn(nativeId.substring(0, comma), nativeId.substring(comma + 1)));
  }

  static boolean isOne(String nativeId) {
    return nativeId.matches(NATIVE);
  }

  String postUrn() {
    return "urn:li:" + post;
  }

  String written() {
    return "urn:li:comment:(" + postUrn() + "," + number + ")";
  }
}

package moothall.escalation.actions.tiktok;

import java.util.Optional;

/**
 * A comment below a video. TikTok wants both numbers although the second would do, and so both are
 * in our id: the video's, an underscore, the comment's.
 */
record TikTokId(String video, String comment) {

  private static final int LONGEST = 400;

  static Optional<TikTokId> of(String nativeId) {
    int underscore = nativeId.indexOf('_');
    if (nativeId.length() > LONGEST || underscore < 0) {
      return Optional.empty();
    }
    String video = nativeId.substring(0, underscore);
    String comment = nativeId.substring(underscore + 1);
    return isNumber(video) && isNumber(comment)
        ? Optional.of(new TikTokId(video, comment))
        : Optional.empty();
  }

  static boolean isId(String nativeId) {
    return of(nativeId).isPresent();
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}

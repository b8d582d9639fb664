package moothall.escalation.actions.bluesky;

import java.util.Optional;

/**
 * Address of a record.
 *
 * @param repo DID of the account in whose repository it stands
 * @param collection what sort of record it is
 * @param rkey its key there
 */
record AtUri(String repo, String collection, String rkey) {

  static final String POSTS = "app.bsky.feed.post";
  private static final int LONGEST = 900;
  private static final int PARTS = 5;

  /** The address of a post; empty if it is none. */
  static Optional<AtUri> ofPost(String text) {
    String[] parts = text.split("/", -1);
    boolean post =
        text.length() <= LONGEST
            && text.startsWith("at://did:")
            && text.chars().allMatch(AtUri::isPlain)
            && parts.length == PARTS
            && parts[3].equals(POSTS)
            && !parts[4].isEmpty();
    return post ? Optional.of(new AtUri(parts[2], parts[3], parts[4])) : Optional.empty();
  }

  static boolean isPost(String text) {
    return ofPost(text).isPresent();
  }

  /** The record of the same key in another collection of the same repository. */
  AtUri in(String otherCollection) {
    return new AtUri(repo, otherCollection, rkey);
  }

  String text() {
    return "at://" + repo + "/" + collection + "/" + rkey;
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "/:._~%-".indexOf(c) >= 0;
  }
}

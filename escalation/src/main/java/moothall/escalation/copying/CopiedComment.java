package moothall.escalation.copying;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A comment as a person has copied it.
 *
 * @param pageId the page on which it stands
 * @param url where it can be seen
 * @param words the comment
 * @param author the name beside it; empty if there is none
 * @param post what it answers; empty if nothing
 */
public record CopiedComment(String pageId, String url, String words, String author, String post) {

  public static final int LONGEST_URL = 2000;
  public static final int LONGEST_WORDS = 10_000;
  public static final int LONGEST_NAME = 200;

  public CopiedComment {
    url = url.strip();
    words = words.strip();
    author = author.strip();
    post = post.strip();
  }

  /** What is missing or wrong, as a sentence for whoever copied it. */
  public Optional<String> objection() {
    if (pageId.isBlank()) {
      return Optional.of("Choose the page on which the comment stands.");
    }
    if (!isAddress(url)) {
      return Optional.of(
          "Give the address at which the comment can be seen (expected: https://..., at most "
              + LONGEST_URL
              + " characters).");
    }
    if (words.isEmpty() || words.length() > LONGEST_WORDS) {
      return Optional.of(
          "Copy the comment's words ("
              + words.length()
              + " characters; expected: 1 to "
              + LONGEST_WORDS
              + ").");
    }
    return author.length() > LONGEST_NAME || post.length() > LONGEST_NAME
        ? Optional.of("The name or the post is longer than " + LONGEST_NAME + " characters.")
        : Optional.empty();
  }

  private static boolean isAddress(String url) {
    try {
      URI uri = new URI(url);
      return url.length() <= LONGEST_URL
          && uri.getHost() != null
          && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** The same for the same comment, whoever copies it how often. */
  String nativeId() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : new String[] {url, author, words}) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return "copied-" + HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Says where it stands, never what it says or who wrote it. */
  @Override
  public String toString() {
    return "CopiedComment[" + pageId + "]";
  }
}

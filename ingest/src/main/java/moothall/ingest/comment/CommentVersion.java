package moothall.ingest.comment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import moothall.events.CommentKind;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprints: of a payload, and of one version of a comment. Both are SHA-256 as 64 lower-case
 * hex digits.
 */
public final class CommentVersion {

  private static final byte SEPARATOR = 0;

  private CommentVersion() {}

  /**
   * Equal for every redelivery of the same words and different for every edit, also for an edit
   * back to earlier words where the platform says when it happened.
   */
  public static String of(CommentKind kind, @Nullable String text, @Nullable String claimedAt) {
    MessageDigest digest = sha256();
    add(digest, kind.name());
    add(digest, claimedAt);
    add(digest, text);
    return HexFormat.of().formatHex(digest.digest());
  }

  public static String sha256Of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /**
   * Null and empty differ; lengths go first, so that no two lists of parts run into the same bytes.
   */
  private static void add(MessageDigest digest, @Nullable String part) {
    if (part == null) {
      digest.update(SEPARATOR);
      return;
    }
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}

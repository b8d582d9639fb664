package moothall.ingest.polling;

import moothall.ingest.comment.Delivered;
import org.jspecify.annotations.Nullable;

/**
 * A comment as a platform shows it now.
 *
 * @param delivered as a new comment; its time is when it was written, in the form of the platform's
 *     webhook if it has one, so that both give the same version
 * @param editedAt when it was last edited, as the platform says; null where it does not
 * @param hidden whether the public cannot see it; null where the platform does not say
 * @param raw its own bytes out of the answer
 */
@SuppressWarnings("ArrayRecordComponent") // sealed as evidence, byte for byte
public record Shown(
    Delivered delivered, @Nullable String editedAt, @Nullable Boolean hidden, byte[] raw) {

  /** Hides the words: they are a resident's. */
  @Override
  public String toString() {
    return "Shown[" + delivered.nativeId() + ", words hidden]";
  }
}

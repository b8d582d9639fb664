/**
 * What an encoder thinks of a comment: questions, chances and the signs by which rules name them.
 * Here is how a comment becomes tokens and logits become chances; the network itself is asked
 * through {@link moothall.moderation.detection.learned.Encoder} and lives elsewhere. What a sign
 * means is for the policy packs to say.
 */
@NullMarked
package moothall.moderation.detection.learned;

import org.jspecify.annotations.NullMarked;

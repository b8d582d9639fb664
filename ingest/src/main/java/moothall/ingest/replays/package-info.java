/**
 * Sending comments again that were set aside, when escalation passes on that a person asked for it:
 * ingest alone writes comments. Who may ask, and the record of it, are escalation's; what a letter
 * is stands in {@code moothall.schemas.letters}.
 */
@NullMarked
package moothall.ingest.replays;

import org.jspecify.annotations.NullMarked;

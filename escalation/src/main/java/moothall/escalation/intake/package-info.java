/**
 * Verdicts and signals from Kafka to casework: reading, decoding, setting aside what cannot be
 * read. What they lead to is decided elsewhere.
 */
@NullMarked
package moothall.escalation.intake;

import org.jspecify.annotations.NullMarked;

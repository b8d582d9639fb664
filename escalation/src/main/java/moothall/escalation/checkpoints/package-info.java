/**
 * Keeps checkpoints of the evidence in files outside the database: what they say and what follows
 * from them is decided in {@code evidence.checkpoint}.
 */
@NullMarked
package moothall.escalation.checkpoints;

import org.jspecify.annotations.NullMarked;

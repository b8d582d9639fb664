/**
 * Checkpoints: signed statements, kept outside the database, of what a council's chain was at a
 * size, in the forms of the C2SP specifications signed-note and tlog-checkpoint. And what follows
 * from comparing a chain with them. Pure: who writes them, when and where is not known here.
 */
@NullMarked
package moothall.escalation.evidence.checkpoint;

import org.jspecify.annotations.NullMarked;

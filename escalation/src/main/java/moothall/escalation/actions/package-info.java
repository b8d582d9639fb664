/**
 * Platforms are asked for what was decided, and the answers recorded: once per intent, with a
 * lease, a deadline and a read-back when in doubt. Nothing is decided here about a comment.
 */
@NullMarked
package moothall.escalation.actions;

import org.jspecify.annotations.NullMarked;

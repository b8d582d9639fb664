/**
 * Facts for other systems: encoded within the transaction that makes them true, sent after it. What
 * is true is decided elsewhere.
 */
@NullMarked
package moothall.escalation.outbox;

import org.jspecify.annotations.NullMarked;

/**
 * How long residents' words are kept, and why longer. Decides only; nothing here reads a clock or a
 * database. What is due is erased in {@code moothall.escalation.erasure}.
 */
@NullMarked
package moothall.escalation.retention;

import org.jspecify.annotations.NullMarked;

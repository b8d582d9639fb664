/**
 * Whether what is held about an author may be given to them, and what is taken out of it first:
 * values and pure functions. Who gathers it, asks for it and decides is the business of {@code
 * moothall.escalation.subjects}.
 */
@NullMarked
package moothall.escalation.disclosure;

import org.jspecify.annotations.NullMarked;

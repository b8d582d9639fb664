/**
 * Threads as a platform: hides and shows replies to the council's posts. Nothing is deleted, nobody
 * is blocked, and nothing is read but the reply itself and whether our token works.
 */
@NullMarked
package moothall.escalation.actions.threads;

import org.jspecify.annotations.NullMarked;

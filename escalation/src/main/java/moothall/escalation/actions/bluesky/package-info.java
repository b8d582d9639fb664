/**
 * Bluesky as a platform: hides answers in the council's own threads, and shows them again, through
 * the thread's gate, and posts what a person answers. Nothing is deleted, nobody is blocked or
 * muted, and who may answer a thread is left as it is.
 */
@NullMarked
package moothall.escalation.actions.bluesky;

import org.jspecify.annotations.NullMarked;

/**
 * WordPress sites of the council's own as a platform: a comment goes back into the queue for
 * approval, or is approved; for a person it goes into the trash, or is answered. Nothing is deleted
 * for good, marked as spam or edited.
 */
@NullMarked
package moothall.escalation.actions.wordpress;

import org.jspecify.annotations.NullMarked;

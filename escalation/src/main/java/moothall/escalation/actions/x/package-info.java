/**
 * X (formerly Twitter) as a platform: hides replies and shows them again, posts what a person
 * answers, and keeps the tokens that this takes. Nothing is deleted, and nobody is muted.
 */
@NullMarked
package moothall.escalation.actions.x;

import org.jspecify.annotations.NullMarked;

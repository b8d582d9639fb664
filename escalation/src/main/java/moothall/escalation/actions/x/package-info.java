/**
 * X (formerly Twitter) as a platform: hides replies and shows them again, and keeps the tokens that
 * this takes. Nothing is posted, deleted or blocked, and nobody is muted.
 */
@NullMarked
package moothall.escalation.actions.x;

import org.jspecify.annotations.NullMarked;

/**
 * Instagram as a platform: hides and shows comments through the Graph API. Nothing is deleted,
 * nobody is blocked, and nothing is read but the comment itself and whether our token works.
 */
@NullMarked
package moothall.escalation.actions.instagram;

import org.jspecify.annotations.NullMarked;

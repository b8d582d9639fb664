/**
 * Instagram as a platform: hides and shows comments through the Graph API. Nobody is blocked,
 * nothing is deleted or answered unless a person asks for it, and nothing is read but the comment,
 * the answers to it and whether our token works.
 */
@NullMarked
package moothall.escalation.actions.instagram;

import org.jspecify.annotations.NullMarked;

/**
 * Mastodon as a platform: posts what a person answers, and blocks whom a person blocks. Nothing can
 * be hidden there, and nothing is deleted or reported.
 */
@NullMarked
package moothall.escalation.actions.mastodon;

import org.jspecify.annotations.NullMarked;

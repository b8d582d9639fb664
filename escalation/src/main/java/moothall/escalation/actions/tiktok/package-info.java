/**
 * TikTok as a platform: hides comments below the council's videos and shows them again, and gets
 * the tokens that this takes. Nothing is written, deleted or liked, and nothing is read but the
 * comment itself.
 */
@NullMarked
package moothall.escalation.actions.tiktok;

import org.jspecify.annotations.NullMarked;

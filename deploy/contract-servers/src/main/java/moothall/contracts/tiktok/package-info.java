/**
 * TikTok's API for Business as its documentation has it, for one account: one comment looked up,
 * hides and shows, and tokens that live a day and are replaced at each refresh. Shares no code with
 * what it tests.
 */
@NullMarked
package moothall.contracts.tiktok;

import org.jspecify.annotations.NullMarked;

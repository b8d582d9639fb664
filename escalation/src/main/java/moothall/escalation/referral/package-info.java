/**
 * What becomes of a referral after it was raised: its states, who may move it, what a person must
 * have said before, and by when. Values and pure functions; how they are kept is the business of
 * {@code store}, and who calls whom in the night that of {@code duty}.
 */
@NullMarked
package moothall.escalation.referral;

import org.jspecify.annotations.NullMarked;

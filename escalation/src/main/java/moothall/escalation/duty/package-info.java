/**
 * Watches the clocks of referrals and tells people when one runs out: the council's times as a
 * file, the round that looks, and who is called. It never withdraws, confirms or transmits
 * anything.
 */
@NullMarked
package moothall.escalation.duty;

import org.jspecify.annotations.NullMarked;

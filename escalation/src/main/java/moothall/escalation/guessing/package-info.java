/**
 * What slows down those who guess passwords: how long somebody has to wait, by what happened
 * before. Who comes in and who does not is decided elsewhere.
 */
@NullMarked
package moothall.escalation.guessing;

import org.jspecify.annotations.NullMarked;

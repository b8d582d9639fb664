/**
 * How cases are worked: who has which until when, by when a person must have looked. Values and
 * pure functions; no clock, no database. What a decision leads to belongs to {@code domain}.
 */
@NullMarked
package moothall.escalation.work;

import org.jspecify.annotations.NullMarked;

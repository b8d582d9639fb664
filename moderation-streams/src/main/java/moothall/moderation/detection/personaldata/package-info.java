/**
 * Recognises personal data and other figures that a list cannot hold: telephone numbers, addresses,
 * ages, dates, sums. What is published by the council itself is given from outside.
 */
@NullMarked
package moothall.moderation.detection.personaldata;

import org.jspecify.annotations.NullMarked;

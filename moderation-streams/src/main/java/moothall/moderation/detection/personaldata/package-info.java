/**
 * Recognises personal data that a list cannot hold, such as telephone numbers. What is published by
 * the council itself is given from outside.
 */
@NullMarked
package moothall.moderation.detection.personaldata;

import org.jspecify.annotations.NullMarked;

/**
 * Which language a comment is written in, sentence by sentence, so that Welsh is read as Welsh and
 * what we cannot read goes to a person. Says nothing about what a comment means; reads no file: a
 * statistical model is handed in from outside.
 */
@NullMarked
package moothall.moderation.detection.language;

import org.jspecify.annotations.NullMarked;

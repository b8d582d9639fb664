/**
 * How well comments are told apart: labelled rows, detectors beside one another, figures with their
 * intervals. Judges detectors, never a comment of a resident; nothing here runs in the stream.
 */
@NullMarked
package moothall.moderation.evaluation;

import org.jspecify.annotations.NullMarked;

/**
 * What may follow for the author of a comment, and how it is put right: the ladder, strikes,
 * blocks, appeals and notices, as values and pure decisions. Nothing here knows a clock, a database
 * or a platform, and nothing here is done by machine.
 */
@NullMarked
package moothall.escalation.conduct;

import org.jspecify.annotations.NullMarked;

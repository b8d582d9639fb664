/**
 * Finds in one pass everything that any rule looks for: phrases however disguised, patterns where
 * their literals stand, and what recognisers know. Says where things stand, not what they mean.
 */
@NullMarked
package moothall.moderation.detection.rules.matching;

import org.jspecify.annotations.NullMarked;

/**
 * Finds the words and phrases that policy packs list, in one pass whatever the number of rules. The
 * words themselves are data and never stand here.
 */
@NullMarked
package moothall.moderation.detection.lexicon;

import org.jspecify.annotations.NullMarked;

/**
 * Reads word lists of other moderation tools and writes them as a draft of a policy pack, with a
 * report of everything that could not be carried over. Never guesses a meaning.
 */
@NullMarked
package moothall.moderation.authoring.importing;

import org.jspecify.annotations.NullMarked;

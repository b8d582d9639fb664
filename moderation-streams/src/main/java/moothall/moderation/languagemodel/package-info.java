/**
 * The statistical language model that the core asks about sentences without a word it knows. Loads
 * the model; decides nothing.
 */
@NullMarked
package moothall.moderation.languagemodel;

import org.jspecify.annotations.NullMarked;

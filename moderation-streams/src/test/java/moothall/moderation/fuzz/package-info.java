/**
 * Looks for inputs that break or slow down what residents and policy authors can feed: an ordinary
 * test over the kept inputs, a search if JAZZER_FUZZ is set ({@code ./moothall fuzz}).
 */
@NullMarked
package moothall.moderation.fuzz;

import org.jspecify.annotations.NullMarked;

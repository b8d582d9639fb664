/**
 * From findings to one verdict: bands, union of actions, most protective evidence mode. A pure
 * function; nothing here looks at text.
 */
@NullMarked
package moothall.moderation.verdict;

import org.jspecify.annotations.NullMarked;

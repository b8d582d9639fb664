/**
 * How fast the rules are, beside regular expressions and other automata, over the same comments and
 * with the same answers. Anything but time and answers is measured elsewhere.
 */
@NullMarked
package moothall.bench.rules;

import org.jspecify.annotations.NullMarked;

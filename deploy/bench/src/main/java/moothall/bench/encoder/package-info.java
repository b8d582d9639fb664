/**
 * How fast the encoder is, beside the n-gram baseline and beside the rules alone. How right it is
 * is told elsewhere.
 */
@NullMarked
package moothall.bench.encoder;

import org.jspecify.annotations.NullMarked;

/** The comments that every benchmark is fed with. Nothing here judges or measures. */
@NullMarked
package moothall.bench.corpus;

import org.jspecify.annotations.NullMarked;

/** Broker and registry for one run of whatever is measured. Nothing here measures. */
@NullMarked
package moothall.bench.engines;

import org.jspecify.annotations.NullMarked;

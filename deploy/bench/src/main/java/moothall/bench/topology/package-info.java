/**
 * How fast the whole stream is on a real broker and registry, beside a stream that only passes on.
 * What a single judgement costs is measured elsewhere.
 */
@NullMarked
package moothall.bench.topology;

import org.jspecify.annotations.NullMarked;

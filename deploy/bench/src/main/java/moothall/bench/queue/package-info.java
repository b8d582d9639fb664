/**
 * What a list, a case and an author's history cost among a million cases, beside the same among a
 * thousand, on one database server. What a browser makes of a page is measured elsewhere.
 */
@NullMarked
package moothall.bench.queue;

import org.jspecify.annotations.NullMarked;

/**
 * Pages are asked for their comments: when, from where on, and what follows from what is shown.
 * Platforms that tell nothing by themselves are read this way, and for those that do it finds what
 * never arrived. What a platform's listing looks like stands in the platform's own package; nothing
 * here judges a comment or changes one.
 */
@NullMarked
package moothall.ingest.polling;

import org.jspecify.annotations.NullMarked;

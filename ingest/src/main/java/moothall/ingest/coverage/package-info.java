/**
 * Whether every comment of a page has been seen and decided, as numbers: what the platform shows,
 * what arrived, what was decided, what is waiting and for how long. Never a comment, an author or
 * an id.
 */
@NullMarked
package moothall.ingest.coverage;

import org.jspecify.annotations.NullMarked;

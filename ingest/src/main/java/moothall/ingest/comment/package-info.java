/**
 * What an accepted comment is before it becomes an event: ids, versions, times, well-formed words.
 * Pure; no Kafka, HTTP or clock.
 */
@NullMarked
package moothall.ingest.comment;

import org.jspecify.annotations.NullMarked;

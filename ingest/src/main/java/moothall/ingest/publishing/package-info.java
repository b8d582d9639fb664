/**
 * The way into Kafka: accepted comments and dead letters, acknowledged before anybody is told so.
 * Knows nothing of platforms.
 */
@NullMarked
package moothall.ingest.publishing;

import org.jspecify.annotations.NullMarked;

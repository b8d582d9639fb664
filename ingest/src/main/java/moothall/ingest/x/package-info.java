/**
 * X (formerly Twitter) as a channel: its challenge, its signed deliveries of one event each, and
 * what an event says about one post. Nothing is asked of X here, and nothing of other platforms.
 */
@NullMarked
package moothall.ingest.x;

import org.jspecify.annotations.NullMarked;

/**
 * Threads as a channel: its own envelope, and what a delivery says about one reply. Handshake and
 * signature are Meta's. Threads tells of new replies only, and nothing is asked of it here.
 */
@NullMarked
package moothall.ingest.threads;

import org.jspecify.annotations.NullMarked;

/**
 * Facebook Pages as a channel: Meta's handshake, its signed batches, and what a change of a page's
 * feed says about one comment. Nothing is asked of Facebook here, and nothing of other platforms.
 */
@NullMarked
package moothall.ingest.facebook;

import org.jspecify.annotations.NullMarked;

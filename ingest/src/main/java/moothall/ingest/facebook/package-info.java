/**
 * Facebook Pages as a channel: what a change of a page's feed says about one comment. Handshake,
 * signature and envelope are Meta's. Nothing is asked of Facebook here, and nothing of other
 * platforms.
 */
@NullMarked
package moothall.ingest.facebook;

import org.jspecify.annotations.NullMarked;

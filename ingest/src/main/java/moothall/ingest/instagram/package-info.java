/**
 * Instagram as a channel: what a change of a professional account says about one comment.
 * Handshake, signature and envelope are Meta's. Instagram tells of new comments only, and nothing
 * is asked of it here.
 */
@NullMarked
package moothall.ingest.instagram;

import org.jspecify.annotations.NullMarked;

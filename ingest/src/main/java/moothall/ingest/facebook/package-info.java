/**
 * Facebook Pages as a channel: what a change of a page's feed says about one comment, and what a
 * page's list of comments shows of one. Handshake, signature, envelope and the Graph API's errors
 * are Meta's; when a page is asked is polling's.
 */
@NullMarked
package moothall.ingest.facebook;

import org.jspecify.annotations.NullMarked;

/**
 * Flickr accounts, which are asked once an hour for the comments on their photos: what changed
 * lately, what stands there, and the signature of OAuth 1.0a. Nothing is changed there.
 */
@NullMarked
package moothall.ingest.flickr;

import org.jspecify.annotations.NullMarked;

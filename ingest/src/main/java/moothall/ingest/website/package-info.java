/**
 * The council's own website as a channel: signed deliveries of new, edited and removed comments.
 * Nothing of other platforms.
 */
@NullMarked
package moothall.ingest.website;

import org.jspecify.annotations.NullMarked;

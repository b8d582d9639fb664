/**
 * Bluesky accounts, which are asked for their comments: what the network tells the account of, and
 * once an hour the threads that the account began. Nothing is changed there, not even what counts
 * as read.
 */
@NullMarked
package moothall.ingest.bluesky;

import org.jspecify.annotations.NullMarked;

/**
 * Mastodon accounts, which are asked for who mentions them and who answers them. What is not public
 * is dropped where it is met: direct messages and posts to followers are neither kept nor passed
 * on. Nothing is changed there.
 */
@NullMarked
package moothall.ingest.mastodon;

import org.jspecify.annotations.NullMarked;

/**
 * TikTok accounts, from the webhook of the API for Business: its signature with a time, its
 * envelope in which the event is JSON once more, and comments in it. Nothing is asked of TikTok.
 */
@NullMarked
package moothall.ingest.tiktok;

import org.jspecify.annotations.NullMarked;

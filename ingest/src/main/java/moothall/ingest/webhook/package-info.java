/**
 * What channels share whose platform delivers signed batches: signatures over the raw bytes,
 * cutting a batch into its parts, and publishing, setting aside or counting each. No platform's
 * names and forms belong here, and nothing in here knows one.
 */
@NullMarked
package moothall.ingest.webhook;

import org.jspecify.annotations.NullMarked;

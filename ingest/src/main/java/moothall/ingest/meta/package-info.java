/**
 * What Meta's platforms share: the app with its signature and handshake, the envelope of a batch,
 * and reading from the Graph API. What a change says about a comment differs, and belongs to each
 * platform's own package.
 */
@NullMarked
package moothall.ingest.meta;

import org.jspecify.annotations.NullMarked;

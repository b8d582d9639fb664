/**
 * What every channel with a webhook has in common once a platform's own form has been read: whether
 * it is signed, what becomes of its parts, and what the sender is told. No platform's fields, names
 * or forms belong here.
 */
@NullMarked
package moothall.ingest.webhook;

import org.jspecify.annotations.NullMarked;

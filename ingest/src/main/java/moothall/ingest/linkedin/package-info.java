/**
 * LinkedIn Pages, which tell of comments by a signed webhook and are asked for them as well: the
 * challenge, the notifications, and the lists of the Community Management API. Nothing is changed
 * there, and names are never asked for.
 */
@NullMarked
package moothall.ingest.linkedin;

import org.jspecify.annotations.NullMarked;

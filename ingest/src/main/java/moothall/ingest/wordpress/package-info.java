/**
 * WordPress sites of the council's own, which are asked for their comments: those on display and
 * those that wait for approval. E-mail and network addresses of commenters are never asked for, and
 * nothing is changed there.
 */
@NullMarked
package moothall.ingest.wordpress;

import org.jspecify.annotations.NullMarked;

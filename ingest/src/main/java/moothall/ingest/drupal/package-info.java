/**
 * Drupal sites of the council's own, which are asked for their comments through JSON:API. E-mail
 * and network addresses of commenters are never asked for, and nothing is changed there.
 */
@NullMarked
package moothall.ingest.drupal;

import org.jspecify.annotations.NullMarked;

/**
 * What has arrived within the last days, read back from Kafka: which comments, with which words (as
 * a hash only), and which of them have been decided. Nothing here asks a platform.
 */
@NullMarked
package moothall.ingest.recent;

import org.jspecify.annotations.NullMarked;

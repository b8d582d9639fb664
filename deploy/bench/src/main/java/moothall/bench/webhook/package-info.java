/**
 * What ingest takes in by a platform's webhook, signed, in batches and acknowledged by Kafka,
 * beside Kafka alone. What becomes of a comment afterwards is measured elsewhere.
 */
@NullMarked
package moothall.bench.webhook;

import org.jspecify.annotations.NullMarked;

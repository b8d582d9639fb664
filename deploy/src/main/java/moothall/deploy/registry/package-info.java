/**
 * A Confluent-compatible schema registry, inside the standalone process or as a process of its own:
 * what the genuine client asks, kept in the compacted topic {@code _schemas} in Confluent's own
 * record format, so that a genuine registry could take over. No knowledge of Moothall's schemas,
 * and nothing that lets several of it share a Kafka.
 */
@NullMarked
package moothall.deploy.registry;

import org.jspecify.annotations.NullMarked;

/**
 * A Confluent-compatible schema registry inside the standalone process: what the genuine client
 * asks, kept in the compacted topic {@code _schemas} in Confluent's own record format, so that a
 * genuine registry could take over. No knowledge of Moothall's schemas, and no part of a cluster.
 */
@NullMarked
package moothall.deploy.registry;

import org.jspecify.annotations.NullMarked;

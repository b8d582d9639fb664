/**
 * What the services say to each other: the topic catalogue, the serdes, and how a client of Kafka
 * or of the registry is set up. No decision about a comment is taken here, and nothing here knows
 * HTTP or SQL.
 */
@NullMarked
package moothall.schemas;

import org.jspecify.annotations.NullMarked;

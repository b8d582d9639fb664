/** The services as processes of their own on a Kafka, a registry and a PostgreSQL that trust nobody. */
@NullMarked
package moothall.deploy.cluster;

import org.jspecify.annotations.NullMarked;

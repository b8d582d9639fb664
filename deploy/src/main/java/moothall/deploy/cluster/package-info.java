/**
 * What the three services need of a Kafka cluster, a registry and a PostgreSQL that are not
 * Moothall's own, and whether they have it: what a start asks first, and what operators ask.
 * Nothing here starts a service, and nothing but {@code moothall.deploy.cli} prints.
 */
@NullMarked
package moothall.deploy.cluster;

import org.jspecify.annotations.NullMarked;

/**
 * The Kafka broker of the standalone process: production classes, KRaft, loopback only. Topics are
 * not its business.
 */
@NullMarked
package moothall.deploy.broker;

import org.jspecify.annotations.NullMarked;

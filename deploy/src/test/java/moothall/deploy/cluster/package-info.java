/** What is said of a cluster, without one. */
@NullMarked
package moothall.deploy.cluster;

import org.jspecify.annotations.NullMarked;

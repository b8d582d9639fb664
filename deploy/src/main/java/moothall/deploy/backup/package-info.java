/**
 * Copies of a home while Moothall runs on it, from which another home can be begun. What Kafka
 * holds is not copied: it is read again.
 */
@NullMarked
package moothall.deploy.backup;

import org.jspecify.annotations.NullMarked;

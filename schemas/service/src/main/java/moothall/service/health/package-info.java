/**
 * Whether a service is well, as far as every service is asked the same: the registry, the disk, the
 * pages. What only one service has (a stream, a database) is asked there. {@code DOWN} is what
 * keeps an instance from its work; {@code DEGRADED} is what a person must mend while it goes on.
 */
@NullMarked
package moothall.service.health;

import org.jspecify.annotations.NullMarked;

/**
 * What every contract server needs and no platform differs in: a port, the journal of what was
 * asked, and the faults of a line and of a server behind it. No route and no error of any platform.
 */
@NullMarked
package moothall.contracts.serving;

import org.jspecify.annotations.NullMarked;

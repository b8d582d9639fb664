/**
 * What the town's website holds: posts, comments and the journal they are read back from. No HTTP
 * and no framework; it does not know who reads or moderates it.
 */
@NullMarked
package moothall.deploy.simulator.town;

import org.jspecify.annotations.NullMarked;

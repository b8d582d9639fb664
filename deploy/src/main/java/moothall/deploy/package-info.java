/**
 * Everything that runs Moothall: the standalone launcher with its engines, the simulated town, the
 * command line. No rule of moderation is written here.
 */
@NullMarked
package moothall.deploy;

import org.jspecify.annotations.NullMarked;

/** Tests of the way to Moothall, against a real HTTP server. */
@NullMarked
package moothall.deploy.simulator.delivery;

import org.jspecify.annotations.NullMarked;

/** Tests of the running website, over HTTP. */
@NullMarked
package moothall.deploy.simulator.site;

import org.jspecify.annotations.NullMarked;

/** Tests of the website's content and its journal. */
@NullMarked
package moothall.deploy.simulator.town;

import org.jspecify.annotations.NullMarked;

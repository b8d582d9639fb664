/**
 * The website's pages for residents, its view of the town's other pages, and its callback for
 * Moothall. What is on the pages is decided elsewhere: a hidden comment is simply not there.
 */
@NullMarked
package moothall.deploy.simulator.site;

import org.jspecify.annotations.NullMarked;

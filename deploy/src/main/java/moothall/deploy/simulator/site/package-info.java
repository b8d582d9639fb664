/**
 * The website's pages for residents and its callback for Moothall. What is on the pages is decided
 * elsewhere: a hidden comment is simply not there.
 */
@NullMarked
package moothall.deploy.simulator.site;

import org.jspecify.annotations.NullMarked;

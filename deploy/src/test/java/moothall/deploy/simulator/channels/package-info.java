/** What is promised of every channel of the town, and of what they share. */
@NullMarked
package moothall.deploy.simulator.channels;

import org.jspecify.annotations.NullMarked;

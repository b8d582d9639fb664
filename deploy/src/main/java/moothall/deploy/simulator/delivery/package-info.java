/**
 * How the website tells Moothall what residents write: signed, in order for each comment, again and
 * again until it is taken. Nothing here decides what residents see.
 */
@NullMarked
package moothall.deploy.simulator.delivery;

import org.jspecify.annotations.NullMarked;

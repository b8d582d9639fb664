/** Rules that hold for the whole module. */
@NullMarked
package moothall.deploy;

import org.jspecify.annotations.NullMarked;

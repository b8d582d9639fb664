/** A class that makes a trace where it happens to be. Broken on purpose. */
@NullMarked
package moothall.rules.broken.traces;

import org.jspecify.annotations.NullMarked;

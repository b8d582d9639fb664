/** A class that talks to the terminal. Broken on purpose. */
@NullMarked
package moothall.rules.broken.streams;

import org.jspecify.annotations.NullMarked;

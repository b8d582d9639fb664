/** A class with an empty name. Broken on purpose. */
@NullMarked
package moothall.rules.broken.names;

import org.jspecify.annotations.NullMarked;

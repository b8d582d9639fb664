/** A class that throws anything. Broken on purpose. */
@NullMarked
package moothall.rules.broken.generic;

import org.jspecify.annotations.NullMarked;

/** A class that compares secrets byte by byte. Broken on purpose. */
@NullMarked
package moothall.rules.broken.secrets;

import org.jspecify.annotations.NullMarked;

/** The other half of a cycle. Broken on purpose. */
@NullMarked
package moothall.rules.broken.cycle.two;

import org.jspecify.annotations.NullMarked;

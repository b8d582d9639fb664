/** Half of a cycle. Broken on purpose. */
@NullMarked
package moothall.rules.broken.cycle.one;

import org.jspecify.annotations.NullMarked;

/**
 * The border between events on the wire and the core's values: the only package that builds or
 * reads generated classes. No decision is taken here.
 */
@NullMarked
package moothall.moderation.codec;

import org.jspecify.annotations.NullMarked;

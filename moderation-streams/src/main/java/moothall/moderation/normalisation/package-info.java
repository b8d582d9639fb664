/**
 * Reading copies of what residents write: disguises folded away, every character knowing where in
 * the original it came from. Nothing here knows which words matter.
 */
@NullMarked
package moothall.moderation.normalisation;

import org.jspecify.annotations.NullMarked;

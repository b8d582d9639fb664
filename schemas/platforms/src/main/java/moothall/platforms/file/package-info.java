/**
 * Reads {@code platforms.yaml} strictly: unknown keys, unknown sources and half-said facts are
 * refused with a sentence, all of them at once. What the facts mean stands beside them.
 */
@NullMarked
package moothall.platforms.file;

import org.jspecify.annotations.NullMarked;

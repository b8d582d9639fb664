/**
 * Recognises links however they are written, and what is suspicious about where they lead. Nothing
 * here ever opens one.
 */
@NullMarked
package moothall.moderation.detection.links;

import org.jspecify.annotations.NullMarked;

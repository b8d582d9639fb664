/**
 * Recognises who is named, who is addressed and who seems to be speaking. Keeps no name that was
 * not handed in with a purpose.
 */
@NullMarked
package moothall.moderation.detection.names;

import org.jspecify.annotations.NullMarked;

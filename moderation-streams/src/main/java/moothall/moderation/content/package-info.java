/**
 * What is judged: a comment, its words and where it stands, as values. Nothing here knows how
 * comments arrive or what is wrong with them.
 */
@NullMarked
package moothall.moderation.content;

import org.jspecify.annotations.NullMarked;

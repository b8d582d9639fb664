/**
 * What only several comments together show: a course of conduct, a flood, copies, a pile-on. A pure
 * function over what is kept of comments, which is no words; how it is kept, and for how long, is
 * decided elsewhere.
 */
@NullMarked
package moothall.moderation.conduct;

import org.jspecify.annotations.NullMarked;

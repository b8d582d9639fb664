/**
 * The policy as people read it elsewhere: what rules look for as their packs write it, without
 * drafts and without names that are kept apart. Values only: nothing is judged by them, and how
 * they are sent is the codec's and the service's business.
 */
@NullMarked
package moothall.moderation.publication;

import org.jspecify.annotations.NullMarked;

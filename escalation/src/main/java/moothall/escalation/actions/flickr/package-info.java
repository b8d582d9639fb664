/**
 * Flickr as a platform: comments under a council's photos what a person answers. Nothing can be
 * hidden there; deleting what others wrote is documented for one's own comments, and is not asked
 * for.
 */
@NullMarked
package moothall.escalation.actions.flickr;

import org.jspecify.annotations.NullMarked;

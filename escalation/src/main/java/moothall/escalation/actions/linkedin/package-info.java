/**
 * LinkedIn as a platform: comments what a person answers. Nothing can be hidden there; deleting
 * what others wrote is said to be refused, and is not asked for.
 */
@NullMarked
package moothall.escalation.actions.linkedin;

import org.jspecify.annotations.NullMarked;

/**
 * What acting on Meta's platforms has in common: the wire of a Graph API, its error codes and usage
 * headers, and what they come to. What hides a comment differs, and belongs to each platform's own
 * package.
 */
@NullMarked
package moothall.escalation.actions.meta;

import org.jspecify.annotations.NullMarked;

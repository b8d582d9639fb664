/**
 * What the live view knows about a comment that arrives: how it stands, what led to the verdict,
 * and which arrivals nobody has shown yet. Values and pure functions; reading and showing are
 * elsewhere.
 */
@NullMarked
package moothall.escalation.live;

import org.jspecify.annotations.NullMarked;

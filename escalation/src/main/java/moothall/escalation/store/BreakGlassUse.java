package moothall.escalation.store;

import java.time.Instant;

/**
 * How often a break-glass account was signed in to.
 *
 * @param first of these times
 * @param last the same time as the first, if it was once
 */
public record BreakGlassUse(String who, long times, Instant first, Instant last) {}

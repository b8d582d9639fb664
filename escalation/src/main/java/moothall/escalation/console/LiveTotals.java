package moothall.escalation.console;

/** How things go, in numbers that a page shows as they are. */
public record LiveTotals(long received, long decided, String oldestUndecided, String timeToHide) {}

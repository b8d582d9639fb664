package moothall.deploy.simulator.town;

/**
 * A change that Moothall must be told.
 *
 * @param origin how the comment came, for the context that every message repeats
 */
public record Undelivered(TownEvent.Posted origin, TownEvent.Change change) {}

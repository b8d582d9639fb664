package moothall.rules.broken.undescribed;

/** Stands in a package that says nothing of itself. */
public final class Somewhere {}

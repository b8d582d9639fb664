package moothall.rules.broken.names;

/** Has a name that says nothing. */
public final class CaseManager {}

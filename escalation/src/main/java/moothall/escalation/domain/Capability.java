package moothall.escalation.domain;

/**
 * What we can ask of a platform.
 *
 * @param hides whether a comment can be hidden and shown again
 */
public record Capability(boolean hides) {}

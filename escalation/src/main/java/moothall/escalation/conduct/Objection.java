package moothall.escalation.conduct;

/**
 * Why something cannot be.
 *
 * @param code kebab-case, for clients
 * @param why a sentence for a person, saying what was expected
 */
public record Objection(String code, String why) {}

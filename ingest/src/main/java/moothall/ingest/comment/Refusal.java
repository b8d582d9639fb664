package moothall.ingest.comment;

/**
 * Why a delivery is not accepted.
 *
 * @param code kebab-case, the same for ever: a metric label and the end of the problem type
 * @param sentence what was wrong and what was expected; names the field, never repeats a resident's
 *     words
 */
public record Refusal(String code, String sentence) {}

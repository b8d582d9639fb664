package moothall.moderation.detection;

import java.util.List;
import moothall.moderation.content.Span;

/**
 * What a rule saw.
 *
 * @param spans exactly which parts of the original, in order; empty where the comment as a whole is
 *     meant
 * @param matched the normal form, as the rule knows it
 * @param transforms labels of the foldings that were needed to see it
 */
public record Seen(List<Span> spans, String matched, List<String> transforms) {}

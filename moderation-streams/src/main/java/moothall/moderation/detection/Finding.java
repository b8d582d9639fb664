package moothall.moderation.detection;

import java.util.List;
import moothall.moderation.content.Span;
import moothall.moderation.policy.Rule;

/** What a detector says about a comment. */
public sealed interface Finding {

  String detector();

  /**
   * A rule's evidence was seen.
   *
   * @param confidence 0 to 1, already lowered by the context where it is
   * @param spans exactly which parts of the original, in order
   * @param matched the normal form, as the rule knows it
   * @param transforms labels of the foldings that were needed to see it
   */
  record Match(
      String detector,
      Rule rule,
      double confidence,
      List<Span> spans,
      String matched,
      List<String> transforms)
      implements Finding {}

  /**
   * The detector could not say, so a person looks.
   *
   * @param reason never quotes the comment
   */
  record Inconclusive(String detector, String reason) implements Finding {}
}

package moothall.moderation.detection;

import java.util.List;
import moothall.moderation.policy.Rule;

/** What a detector says about a comment. */
public sealed interface Finding {

  String detector();

  /**
   * A rule's evidence was seen.
   *
   * @param confidence 0 to 1, already lowered by the context where it is
   * @param considered ids of the contexts that lowered it
   */
  record Match(String detector, Rule rule, double confidence, Seen seen, List<String> considered)
      implements Finding {}

  /**
   * A rule's evidence was seen, and an exception of the rule explains it: a near miss, kept so that
   * people can tell whether the exception is right.
   *
   * @param exceptions ids of the contexts that explain it
   */
  record Excused(String detector, Rule rule, Seen seen, List<String> exceptions)
      implements Finding {}

  /**
   * The detector could not say, so a person looks.
   *
   * @param reason never quotes the comment
   */
  record Inconclusive(String detector, String reason) implements Finding {}
}

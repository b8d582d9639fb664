package moothall.moderation.packs;

import java.util.List;

/** What became of running the examples of a policy, drafts and rules of other days among them. */
public sealed interface ExampleTrial {

  /** They ran; in the order of the files. */
  record Ran(List<ExampleResult> results) implements ExampleTrial {}

  /** The policy cannot even be read. */
  record Unreadable(List<PackProblem> problems) implements ExampleTrial {}
}

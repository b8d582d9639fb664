package moothall.ingest.webhook;

import java.util.List;
import moothall.ingest.comment.Refusal;

/** What came of cutting a delivery: its parts, or why there are none to be had. */
public sealed interface Cutting {

  /** The parts in their order; perhaps none. */
  record Cut(List<Part> parts) implements Cutting {}

  /** The delivery is not in the platform's form, so that not even its parts can be told apart. */
  record Unreadable(Refusal refusal) implements Cutting {

    public Unreadable(String code, String sentence) {
      this(new Refusal(code, sentence));
    }
  }
}

package moothall.ingest.meta;

import java.util.List;
import moothall.ingest.comment.Refusal;

/** What came of cutting a delivery: its changes in their order, or why there are none to be had. */
public sealed interface MetaCutting {

  /** Perhaps none. */
  record Cut(List<MetaChange> changes) implements MetaCutting {}

  /** The delivery is not in Meta's form, so that not even its changes can be told apart. */
  record Unreadable(Refusal refusal) implements MetaCutting {}
}

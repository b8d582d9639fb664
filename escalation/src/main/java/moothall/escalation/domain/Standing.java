package moothall.escalation.domain;

import java.util.List;

/** How a version of a comment stands to the others that are known, whichever came first to us. */
public enum Standing {
  NEWEST,
  OUTDATED,
  REMOVED_SINCE;

  /** {@code known} are all verdicts on the comment in the order of their arrival. */
  public static Standing of(Judgement judgement, List<Judgement> known) {
    return known.stream()
        .filter(it -> it.comment().kind().changesTheWords())
        .filter(it -> Judgement.OLDEST_FIRST.compare(it, judgement) > 0)
        .sorted(Judgement.OLDEST_FIRST)
        .reduce((_, later) -> later)
        .map(it -> it.comment().kind() == CommentKind.REMOVED ? REMOVED_SINCE : OUTDATED)
        .orElse(NEWEST);
  }
}

package moothall.escalation.web;

import moothall.escalation.conduct.Block;
import moothall.escalation.conduct.BlockTerms;
import moothall.escalation.conduct.Strike;
import moothall.escalation.reading.ConductReader;
import org.jspecify.annotations.Nullable;

/**
 * A strike as it stands.
 *
 * @param author stands for the author on the council's own pages; no name, no handle
 * @param until when it stops to count; null before it counts
 * @param block where it leads to one; null otherwise
 */
record StrikeView(
    String strikeId,
    String author,
    String councilId,
    String platform,
    String caseId,
    String category,
    String step,
    String standing,
    @Nullable ActView proposed,
    @Nullable ActView confirmed,
    @Nullable ActView seconded,
    @Nullable String until,
    @Nullable String ended,
    @Nullable ActView endedBy,
    @Nullable BlockView block) {

  /** Who did something, when, and why. */
  record ActView(String by, String at, String reason) {
    static ActView of(Strike.Act it) {
      return new ActView(it.by(), it.at().toString(), it.reason());
    }
  }

  /** The terms, and once it counts, whom and when. */
  record BlockView(
      int days,
      int reviewDays,
      String proportionality,
      String alternatives,
      boolean member,
      boolean preElection,
      String clearance,
      @Nullable String authorId,
      @Nullable String authorName,
      @Nullable Long evidenceSeq,
      @Nullable String from,
      @Nullable String review,
      @Nullable String until) {}

  static StrikeView of(ConductReader.StrikeFile file) {
    Strike it = file.it();
    return new StrikeView(
        it.id().toString(),
        it.about().author().hex(),
        it.about().councilId(),
        it.about().platform(),
        it.about().caseId().toString(),
        it.about().category(),
        it.step().name(),
        file.standing().name(),
        ActView.of(it.proposed()),
        it.confirmed().map(ActView::of).orElse(null),
        it.seconded().map(ActView::of).orElse(null),
        it.until().map(Object::toString).orElse(null),
        it.ended().map(end -> end.how().name()).orElse(null),
        it.ended().map(end -> ActView.of(end.act())).orElse(null),
        it.terms().map(terms -> view(terms, file.block().orElse(null))).orElse(null));
  }

  private static BlockView view(BlockTerms terms, @Nullable Block block) {
    return new BlockView(
        terms.days(),
        terms.reviewDays(),
        terms.proportionality(),
        terms.alternatives(),
        terms.election().member(),
        terms.election().preElection(),
        terms.election().clearance(),
        block == null ? null : block.author().id(),
        block == null ? null : block.author().name(),
        block == null ? null : block.evidenceSeq(),
        block == null ? null : block.from().toString(),
        block == null ? null : block.review().toString(),
        block == null ? null : block.until().toString());
  }
}

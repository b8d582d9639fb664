package moothall.escalation.invariants;

import static moothall.escalation.Verdicts.hateful;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.EvidenceMode;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.PageMode;

/** Verdicts as they arrive in a sequence. */
record Arrivals(Sequence it) {

  PlainComment.Arrival verdict(PlainComment comment, Move move) {
    CommentKind kind = comment.isKnown() ? CommentKind.EDITED : CommentKind.CREATED;
    PageMode mode =
        !it.website.isRegistered()
            ? PageMode.OBSERVE
            : move.word(2).isEmpty() ? PageMode.ENFORCE : PageMode.valueOf(move.word(2));
    String words = "invented words " + move.word(1) + " " + it.town.link();
    var sketch =
        hateful().on(comment.id.value()).happening(kind).in(mode).saying(words).posted(it.now);
    return judged(sketch.judgement(), Finding.valueOf(move.word(0)), "baseline@1", words);
  }

  static PlainComment.Arrival removal(PlainComment comment, Instant now) {
    var sketch =
        hateful()
            .on(comment.id.value())
            .happening(CommentKind.REMOVED)
            .saying("removed " + comment.arrivals.size())
            .posted(now);
    return judged(sketch.judgement(), Finding.NOTHING, "baseline@1", "removed");
  }

  /** The same words as they were judged before the newest policy. */
  static PlainComment.Arrival underAnEarlierPolicy(PlainComment.Arrival newest, Finding found) {
    return judged(
        newest.judgement(), found, "baseline@0", new String(newest.raw(), StandardCharsets.UTF_8));
  }

  private static PlainComment.Arrival judged(
      Judgement draft, Finding found, String policy, String raw) {
    List<String> categories = found.categories();
    return new PlainComment.Arrival(
        new Judgement(
            draft.comment().version() + " " + found + " " + policy + " " + draft.comment().id(),
            draft.comment(),
            found.actions(),
            categories,
            new Judgement.Grade(
                draft.grade().severity(),
                draft.grade().priority(),
                found.isLinkOnly() ? EvidenceMode.LINK_ONLY : EvidenceMode.FULL),
            draft.findings(),
            draft.scores(),
            new Judgement.Versions(policy, "rules-only")),
        raw.getBytes(StandardCharsets.UTF_8));
  }
}

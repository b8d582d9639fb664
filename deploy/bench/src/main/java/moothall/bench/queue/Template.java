package moothall.bench.queue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.EvidenceMode;
import moothall.escalation.domain.JudgedComment;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.PageMode;
import moothall.escalation.domain.Severity;

/**
 * A case that the service takes in itself; those among which it is looked for are made of it in the
 * database.
 */
public final class Template {

  public static final Instant RECEIVED = Instant.parse("2026-11-02T09:15:00Z");
  public static final byte[] RAW = "{}".getBytes(StandardCharsets.UTF_8);

  private static final CommentId ID = new CommentId("website:town-news:template");

  private Template() {}

  static Judgement judgement() {
    return judgement("template", ID);
  }

  /** The same about another comment of the same page. */
  public static Judgement judgement(String verdict, CommentId comment) {
    return new Judgement(
        verdict,
        new JudgedComment(
            CommentKind.CREATED,
            comment,
            "1",
            new JudgedComment.Page(
                ID.pageId(),
                "ambermere",
                ID.platform(),
                "Ambermere Borough Council",
                PageMode.OBSERVE),
            new JudgedComment.Context("Bin collection changes", null, null, null),
            "Lorna Tibbs",
            "An invented comment of about as many words as a resident writes about the bins",
            new JudgedComment.Times("2026-11-02T09:14:58Z", RECEIVED, RECEIVED),
            "author-1"),
        List.of("FLAG"),
        List.of("OFF_TOPIC"),
        new Judgement.Grade(Severity.LOW, 4, EvidenceMode.FULL),
        List.of(
            new Judgement.Finding(
                "off-topic-1",
                "OFF_TOPIC",
                0.97,
                "RAISE",
                List.of(new Judgement.Span(0, 2)),
                "House rules 9",
                List.of(),
                "Not about the post.")),
        Map.of("OFF_TOPIC", 0.97),
        new Judgement.Versions("baseline@1", "rules-only"));
  }
}

package moothall.escalation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.EvidenceMode;
import moothall.escalation.domain.JudgedComment;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.PageMode;
import moothall.escalation.domain.Severity;
import moothall.escalation.evidence.Sha256;
import moothall.events.CommentReceived;
import moothall.events.PageSnapshot;
import moothall.events.VerdictReached;
import org.jspecify.annotations.Nullable;

/** Invented verdicts on invented comments. */
public final class Verdicts {

  public static final Instant RECEIVED = Instant.parse("2026-11-02T09:15:00Z");

  private Verdicts() {}

  /** What a test wants to say about a verdict; the rest is filled in. */
  public record Sketch(
      String commentId,
      CommentKind kind,
      PageMode mode,
      String text,
      List<String> actions,
      @Nullable Instant posted,
      @Nullable String parent) {

    public Sketch on(String id) {
      return new Sketch(id, kind, mode, text, actions, posted, parent);
    }

    public Sketch in(PageMode other) {
      return new Sketch(commentId, kind, other, text, actions, posted, parent);
    }

    public Sketch saying(String words) {
      return new Sketch(commentId, kind, mode, words, actions, posted, parent);
    }

    public Sketch asking(String... others) {
      return new Sketch(commentId, kind, mode, text, List.of(others), posted, parent);
    }

    public Sketch happening(CommentKind other) {
      return new Sketch(commentId, other, mode, text, actions, posted, parent);
    }

    public Sketch posted(Instant other) {
      return new Sketch(commentId, kind, mode, text, actions, other, parent);
    }

    public Sketch answering(String other) {
      return new Sketch(commentId, kind, mode, text, actions, posted, other);
    }

    public byte[] raw() {
      return ("{\"text\":\"" + text.length() + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private String version() {
      return HexFormat.of().formatHex(Sha256.of((kind + text).getBytes(StandardCharsets.UTF_16BE)));
    }

    private String verdictId() {
      return HexFormat.of()
          .formatHex(Sha256.of((commentId + version() + actions).getBytes(StandardCharsets.UTF_8)));
    }

    private boolean isNone() {
      return actions.equals(List.of("NONE"));
    }

    public Judgement judgement() {
      CommentId id = new CommentId(commentId);
      return new Judgement(
          verdictId(),
          new JudgedComment(
              kind,
              id,
              version(),
              new JudgedComment.Page(
                  id.pageId(), "ambermere", id.platform(), "Ambermere Borough Council", mode),
              new JudgedComment.Context("Bin collection changes", null, parent, null),
              "Lorna Tibbs",
              kind == CommentKind.CREATED || kind == CommentKind.EDITED ? text : null,
              new JudgedComment.Times("2026-11-02T09:14:58Z", posted, RECEIVED),
              "author-1"),
          actions,
          isNone() ? List.of() : List.of("HATE_RACE"),
          new Judgement.Grade(
              isNone() ? Severity.INFO : Severity.HIGH, isNone() ? 5 : 2, EvidenceMode.FULL),
          isNone()
              ? List.of()
              : List.of(
                  new Judgement.Finding(
                      "hate-1",
                      "HATE_RACE",
                      0.97,
                      "RAISE",
                      List.of(new Judgement.Span(0, Math.min(4, text.length()))),
                      "House rules 4",
                      List.of("Public Order Act 1986 Pt 3"),
                      "Hostile to people because of race.")),
          Map.of("HATE_RACE", 0.97),
          new Judgement.Versions("baseline@1", "rules-only"));
    }

    /** The same as an event. */
    public VerdictReached event() {
      Judgement it = judgement();
      return VerdictReached.newBuilder()
          .setVerdictId(it.verdictId())
          .setComment(
              CommentReceived.newBuilder()
                  .setEventId("e-" + it.verdictId())
                  .setKind(moothall.events.CommentKind.valueOf(kind.name()))
                  .setCommentId(commentId)
                  .setVersion(it.comment().version())
                  .setPage(
                      PageSnapshot.newBuilder()
                          .setPageId(it.comment().page().pageId())
                          .setCouncilId("ambermere")
                          .setPlatform(it.comment().page().platform())
                          .setName("Ambermere Borough Council")
                          .setProfile("GENERAL")
                          .setMode(mode.name())
                          .build())
                  .setText(it.comment().text())
                  .setPostedAt(posted)
                  .setReceivedAt(RECEIVED)
                  .setVia("WEBHOOK")
                  .setRaw(ByteBuffer.wrap(raw()))
                  .setRawSha256(HexFormat.of().formatHex(Sha256.of(raw())))
                  .build())
          .setActions(actions)
          .setCategories(it.categories())
          .setSeverity(it.grade().severity().name())
          .setPriority(it.grade().priority())
          .setEvidenceMode("FULL")
          .setFindings(List.of())
          .setHateScore(0.97)
          .setScores(Map.of())
          .setPolicyVersion("baseline@1")
          .setModelVersion("rules-only")
          .build();
    }
  }

  /** A website comment that is to be hidden and referred, on a page in ENFORCE mode. */
  public static Sketch hateful() {
    return new Sketch(
        "website:town-news:c-1",
        CommentKind.CREATED,
        PageMode.ENFORCE,
        "invented hostile words",
        List.of("HIDE", "REFER_HATE"),
        null,
        null);
  }

  /** A website comment in which nothing was found. */
  public static Sketch harmless() {
    return hateful().saying("The bins were not collected.").asking("NONE");
  }
}

package moothall.escalation.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.EvidenceMode;
import moothall.escalation.domain.JudgedComment;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.PageMode;
import moothall.escalation.domain.Severity;
import moothall.escalation.evidence.Sha256;
import moothall.events.Author;
import moothall.events.CommentReceived;
import moothall.events.Finding;
import moothall.events.VerdictReached;
import moothall.schemas.Topics;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** From the bytes of a record to a judgement. */
final class VerdictCodec {

  private final Deserializer<VerdictReached> deserializer;

  VerdictCodec(Deserializer<VerdictReached> deserializer) {
    this.deserializer = deserializer;
  }

  Decoded decode(byte @Nullable [] bytes) {
    return EventDecoding.decode(
        bytes,
        "verdict",
        it -> deserializer.deserialize(Topics.VERDICTS.name(), it),
        VerdictCodec::translate);
  }

  static Decoded translate(VerdictReached event) {
    CommentReceived comment = event.getComment();
    if (!CommentId.isWellFormed(comment.getCommentId())) {
      return new Decoded.Poison(
          "bad-comment-id", "The comment id is not of the form <platform>:<page id>:<id>.");
    }
    boolean storable =
        List.of(
                event.getVerdictId(),
                comment.getVersion(),
                comment.getPage().getCouncilId(),
                comment.getPage().getPageId())
            .stream()
            .allMatch(id -> !id.isEmpty() && id.indexOf('\0') < 0);
    if (!storable) {
      return new Decoded.Poison("bad-id", "An id is empty or holds a NUL.");
    }
    ByteBuffer buffer = comment.getRaw().duplicate();
    byte[] raw = new byte[buffer.remaining()];
    buffer.get(raw);
    return isSealOf(raw, comment.getRawSha256())
        ? new Decoded.Verdict(judgement(event), raw)
        : new Decoded.Poison("raw-digest", "The payload does not fit its SHA-256.");
  }

  private static boolean isSealOf(byte[] raw, String sha256) {
    byte[] expected = HexFormat.of().formatHex(Sha256.of(raw)).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(expected, sha256.getBytes(StandardCharsets.UTF_8));
  }

  private static Judgement judgement(VerdictReached event) {
    return new Judgement(
        event.getVerdictId(),
        comment(event.getComment()),
        event.getActions(),
        event.getCategories(),
        new Judgement.Grade(
            Severity.of(event.getSeverity()),
            event.getPriority(),
            EvidenceMode.of(event.getEvidenceMode())),
        event.getFindings().stream().map(VerdictCodec::finding).toList(),
        event.getScores(),
        new Judgement.Versions(event.getPolicyVersion(), event.getModelVersion()));
  }

  private static Judgement.Finding finding(Finding it) {
    return new Judgement.Finding(
        it.getRuleId(),
        it.getCategory(),
        it.getConfidence(),
        it.getBand(),
        it.getSpans().stream()
            .map(span -> new Judgement.Span(span.getStart(), span.getEnd()))
            .toList(),
        it.getClause(),
        it.getLaw(),
        it.getReason(),
        it.getExceptions());
  }

  private static JudgedComment comment(CommentReceived it) {
    return new JudgedComment(
        CommentKind.valueOf(it.getKind().name()),
        new CommentId(it.getCommentId()),
        it.getVersion(),
        new JudgedComment.Page(
            it.getPage().getPageId(),
            it.getPage().getCouncilId(),
            it.getPage().getPlatform(),
            it.getPage().getName(),
            PageMode.of(it.getPage().getMode())),
        new JudgedComment.Context(
            it.getPostTopic(), it.getPostId(), it.getParentCommentId(), it.getPermalink()),
        Optional.ofNullable(it.getAuthor()).map(Author::getDisplayName).orElse(null),
        it.getText(),
        new JudgedComment.Times(it.getClaimedAt(), it.getPostedAt(), it.getReceivedAt()),
        Optional.ofNullable(it.getAuthor()).map(Author::getAuthorId).orElse(null));
  }
}

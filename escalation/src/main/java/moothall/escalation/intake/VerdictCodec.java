package moothall.escalation.intake;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
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
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.InvalidNumberEncodingException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** From the bytes of a record to a judgement. */
final class VerdictCodec {

  private static final int NOT_FOUND = 404;
  private static final int SCHEMA_NOT_FOUND = 40403;
  private static final byte MAGIC = 0;
  private static final int HEADER = 5;

  private final Deserializer<VerdictReached> deserializer;

  VerdictCodec(Deserializer<VerdictReached> deserializer) {
    this.deserializer = deserializer;
  }

  /**
   * Only what is known to be the record's own fault is poison; whatever else goes wrong is thrown,
   * as the registry may be in trouble and the record fine.
   */
  Decoded decode(byte @Nullable [] bytes) {
    if (bytes != null && (bytes.length < HEADER || bytes[0] != MAGIC)) {
      return new Decoded.Poison("undecodable", "The value does not begin as an Avro event does.");
    }
    try {
      VerdictReached event = deserializer.deserialize(Topics.VERDICTS.name(), bytes);
      return event == null
          ? new Decoded.Poison("empty", "The record has no value (expected: a verdict).")
          : translate(event);
    } catch (RuntimeException e) {
      if (isOfTheRecord(e)) {
        return undecodable(e);
      }
      throw e;
    }
  }

  private static Decoded undecodable(RuntimeException e) {
    return new Decoded.Poison(
        "undecodable", "The value is not an Avro verdict: " + e.getClass().getSimpleName() + ".");
  }

  /** The first cause that is not Kafka's way of passing it on decides. */
  private static boolean isOfTheRecord(RuntimeException failure) {
    Throwable cause = failure;
    while (cause instanceof KafkaException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return switch (cause) {
      case RestClientException answer ->
          answer.getStatus() == NOT_FOUND || answer.getErrorCode() == SCHEMA_NOT_FOUND;
      case AvroRuntimeException _,
          EOFException _,
          InvalidNumberEncodingException _,
          IndexOutOfBoundsException _,
          NegativeArraySizeException _,
          UnsupportedOperationException _,
          ClassCastException _ ->
          true;
      default -> false;
    };
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
        it.getReason());
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

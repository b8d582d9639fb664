package moothall.escalation.intake;

import java.util.List;
import java.util.stream.Stream;
import moothall.escalation.domain.Amendment;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.EvidenceMode;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.Severity;
import moothall.events.SignalComment;
import moothall.events.SignalRaised;
import moothall.schemas.Topics;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** From the bytes of a record to an amendment. */
final class SignalCodec {

  /** What a signal may ask for. Whatever else stands there is for people, and so a referral. */
  private static final List<String> ACTIONS = List.of("FLAG", "HIDE", "ESCALATE");

  private final Deserializer<SignalRaised> deserializer;

  SignalCodec(Deserializer<SignalRaised> deserializer) {
    this.deserializer = deserializer;
  }

  Decoded decode(byte @Nullable [] bytes) {
    return EventDecoding.decode(
        bytes,
        "signal",
        it -> deserializer.deserialize(Topics.SIGNALS.name(), it),
        SignalCodec::translate);
  }

  static Decoded translate(SignalRaised event) {
    List<String> comments =
        Stream.concat(
                Stream.of(event.getCommentId()),
                event.getOthers().stream().map(SignalComment::getCommentId))
            .toList();
    if (!comments.stream().allMatch(CommentId::isWellFormed)) {
      return new Decoded.Poison(
          "bad-comment-id", "A comment id is not of the form <platform>:<page id>:<id>.");
    }
    boolean storable =
        Stream.of(event.getSignalId(), event.getVersion(), event.getRuleId(), event.getCategory())
            .allMatch(id -> !id.isEmpty() && id.indexOf('\0') < 0);
    return storable
        ? new Decoded.Signal(amendment(event))
        : new Decoded.Poison("bad-id", "An id is empty or holds a NUL.");
  }

  private static Amendment amendment(SignalRaised it) {
    return new Amendment(
        it.getSignalId(),
        new CommentId(it.getCommentId()),
        it.getVersion(),
        it.getRuleId(),
        it.getCategory(),
        ACTIONS.stream().filter(it.getActions()::contains).toList(),
        new Judgement.Grade(
            Severity.of(it.getSeverity()), it.getPriority(), EvidenceMode.of(it.getEvidenceMode())),
        it.getOthers().stream().map(other -> new CommentId(other.getCommentId())).toList(),
        new Amendment.Basis(it.getClause(), it.getLaw(), it.getReason()),
        it.getPolicyVersion());
  }
}

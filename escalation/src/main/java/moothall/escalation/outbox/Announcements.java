package moothall.escalation.outbox;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Settlement;
import moothall.escalation.store.Intent;
import moothall.escalation.store.Outbox;
import moothall.escalation.store.Pseudonyms;
import moothall.escalation.store.Referral;
import moothall.events.ActionCompleted;
import moothall.events.ActionRequested;
import moothall.events.ReferralRaised;
import moothall.events.ReplayRequested;
import moothall.schemas.Topics;

/**
 * Puts events into the outbox; they hold no words of the comment and no name of its author, and
 * colleagues only under pseudonyms: whoever reads a topic has no need to know who decided.
 */
@Singleton
public final class Announcements {

  private final Outbox outbox;
  private final Pseudonyms pseudonyms;
  private final Clock clock;

  Announcements(Outbox outbox, Pseudonyms pseudonyms, Clock clock) {
    this.outbox = outbox;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
  }

  public void requested(Connection connection, Intent intent) throws SQLException {
    ActionRequested event =
        ActionRequested.newBuilder()
            .setActionId(intent.id().toString())
            .setCommentId(intent.commentId().value())
            .setCaseId(intent.caseId().toString())
            .setPageId(intent.commentId().pageId())
            .setAction(intent.kind().name())
            .setRequestedBy(pseudonyms.of(intent.origin().by()))
            .setReason(intent.origin().reason())
            .setEvidenceHash(intent.seal().hash())
            .setRequestedAt(intent.requestedAt())
            .build();
    add(connection, Topics.ACTIONS.name(), intent.commentId().value(), event::toByteBuffer);
  }

  /** What became of an action: which, of what kind, how it ended, after how many requests. */
  public record Completion(
      UUID actionId, CommentId commentId, ActionKind kind, Settlement settlement, int attempts) {}

  public void completed(Connection connection, Completion completion, Instant at)
      throws SQLException {
    ActionCompleted event =
        ActionCompleted.newBuilder()
            .setActionId(completion.actionId().toString())
            .setCommentId(completion.commentId().value())
            .setAction(completion.kind().name())
            .setOutcome(completion.settlement().name())
            .setDetail(completion.settlement().sentence())
            .setAttempts(completion.attempts())
            .setCompletedAt(at)
            .build();
    add(
        connection,
        Topics.ACTION_RESULTS.name(),
        completion.commentId().value(),
        event::toByteBuffer);
  }

  public void raised(Connection connection, Referral referral) throws SQLException {
    ReferralRaised event =
        ReferralRaised.newBuilder()
            .setReferralId(referral.id().toString())
            .setCouncilReference(referral.reference())
            .setCouncilId(referral.councilId())
            .setCommentId(referral.commentId().value())
            .setCaseId(referral.caseId().toString())
            .setReferralType(referral.type().name())
            .setRaisedBy(pseudonyms.of(referral.raising().by()))
            .setRaisedAt(referral.raising().at())
            .setCategories(referral.categories())
            .build();
    add(connection, Topics.REFERRALS.name(), referral.id().toString(), event::toByteBuffer);
  }

  /** A dead letter is to be sent again; who asked and why is for the council alone. */
  public void replay(Connection connection, long letter, String origin) throws SQLException {
    ReplayRequested event =
        ReplayRequested.newBuilder()
            .setLetter(letter)
            .setOrigin(origin)
            .setRequestedAt(clock.instant())
            .build();
    add(connection, Topics.REPLAYS.name(), Long.toString(letter), event::toByteBuffer);
  }

  private interface Encoding {
    ByteBuffer bytes() throws IOException;
  }

  private void add(Connection connection, String topic, String key, Encoding encoding)
      throws SQLException {
    try {
      ByteBuffer buffer = encoding.bytes();
      byte[] body = new byte[buffer.remaining()];
      buffer.get(body);
      outbox.add(connection, topic, key, body);
    } catch (IOException e) {
      throw new UncheckedIOException("an event for " + topic + " cannot be encoded", e);
    }
  }
}

package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.JudgedComment;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.PlatformWord;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.domain.Settlement;
import moothall.escalation.evidence.EvidenceItem;
import moothall.escalation.failpoints.Failpoint;
import moothall.escalation.failpoints.Failpoints;
import moothall.escalation.outbox.Announcements;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Evidence;
import moothall.escalation.store.Inbox;
import moothall.escalation.store.Intent;
import moothall.escalation.store.Intents;
import moothall.escalation.store.Listing;
import moothall.escalation.store.Referral;
import moothall.escalation.store.Referrals;
import moothall.schemas.Topics;

/** Writes a change of a case: events, intent, referrals, and the announcement of each. */
@Singleton
public final class CaseBook {

  private static final ZoneId COUNCIL_TIME = ZoneId.of("Europe/London");
  private static final String CLOCK = "system-utc";

  private final Cases cases;
  private final Inbox inbox;
  private final Listing listing;
  private final Evidence evidence;
  private final Intents intents;
  private final Referrals referrals;
  private final ReferralBook proceedings;
  private final Announcements announcements;
  private final Aftermath aftermath;

  CaseBook(
      Cases cases,
      Inbox inbox,
      Listing listing,
      Evidence evidence,
      Intents intents,
      Referrals referrals,
      ReferralBook proceedings,
      Announcements announcements,
      Aftermath aftermath) {
    this.cases = cases;
    this.inbox = inbox;
    this.listing = listing;
    this.evidence = evidence;
    this.intents = intents;
    this.referrals = referrals;
    this.proceedings = proceedings;
    this.announcements = announcements;
    this.aftermath = aftermath;
  }

  /**
   * What changes.
   *
   * @param events in the order in which they happened
   * @param intent what a platform is to be asked for, if anything
   * @param referrals referrals that are new
   */
  public record Change(List<CaseEvent> events, Optional<Intent> intent, List<Referral> referrals) {

    public static Change of(CaseEvent... events) {
      return new Change(List.of(events), Optional.empty(), List.of());
    }
  }

  /** The caller has locked the case, or the comment if it has none yet. */
  public Case write(Connection connection, CaseId id, Optional<Case> before, Change change)
      throws SQLException {
    Case after = cases.add(connection, id, before, change.events());
    Failpoints.reached(Failpoint.CASE_WRITTEN);
    listing.follow(connection, after, change.events());
    if (before.filter(it -> it.priority() > after.priority()).isPresent()) {
      intents.hasten(connection, id);
    }
    if (change.intent().isPresent()) {
      intents.add(connection, change.intent().get());
      Failpoints.reached(Failpoint.INTENT_ADDED);
      announcements.requested(connection, change.intent().get());
    }
    for (Referral referral : change.referrals()) {
      referrals.add(connection, referral);
      Failpoints.reached(Failpoint.REFERRAL_ADDED);
      proceedings.begin(connection, referral, after);
      announcements.raised(connection, referral);
    }
    aftermath.follow(connection, before, after, change.events());
    return after;
  }

  /** Seals the payload of a version of a comment; sealing it again finds the seal that it has. */
  public Evidence.Seal seal(Connection connection, JudgedComment comment, byte[] raw, Instant now)
      throws SQLException {
    return evidence.seal(
        connection,
        new EvidenceItem(
            comment.page().councilId(),
            new EvidenceItem.Source(Topics.COMMENTS_RECEIVED.name(), comment.page().pageId()),
            comment.id().value(),
            comment.version(),
            comment.kind().name(),
            new EvidenceItem.Times(
                comment.times().claimed(), comment.times().received(), now, CLOCK),
            raw));
  }

  /** A new referral with the council's next reference; empty if there is one of the type. */
  public Optional<Referral> newReferral(
      Connection connection,
      CaseId caseId,
      JudgedComment comment,
      ReferralType type,
      Referral.Raising raising,
      List<String> categories)
      throws SQLException {
    if (referrals.find(connection, comment.id(), type).isPresent()) {
      return Optional.empty();
    }
    String council = comment.page().councilId();
    int year = raising.at().atZone(COUNCIL_TIME).getYear();
    return Optional.of(
        new Referral(
            UUID.randomUUID(),
            referrals.nextReference(connection, council, year),
            council,
            comment.id(),
            caseId,
            type,
            raising,
            categories));
  }

  /**
   * The events of requests that were settled because somebody decided otherwise; announces them.
   */
  List<CaseEvent> superseded(
      Connection connection, CommentId comment, List<Intents.Superseded> settled, Instant now)
      throws SQLException {
    List<CaseEvent> events = new ArrayList<>();
    for (Intents.Superseded old : settled) {
      events.add(new CaseEvent.ActionCompleted(now, old.id(), old.kind(), Settlement.SUPERSEDED));
      announcements.completed(
          connection,
          new Announcements.Completion(
              old.id(), comment, old.kind(), Settlement.SUPERSEDED, old.attempts()),
          now);
    }
    return events;
  }

  static CaseEvent.ReferralRaised event(Referral it) {
    return new CaseEvent.ReferralRaised(
        it.raising().at(),
        it.id(),
        it.reference(),
        it.type(),
        it.raising().by(),
        it.raising().reason());
  }

  static CaseEvent.Opened opening(JudgedComment comment, Instant at, String by) {
    return new CaseEvent.Opened(
        at,
        comment.id().value(),
        comment.page().councilId(),
        comment.page().pageId(),
        comment.page().name(),
        by);
  }

  /**
   * Of a comment in which nothing was found until somebody did something about it. The platform may
   * have hidden it meanwhile: such a word alone opens no case.
   */
  List<CaseEvent> openedBy(Connection connection, Inbox.Received received, String by, Instant now)
      throws SQLException {
    Judgement judgement = received.judgement();
    Evidence.Seal seal = seal(connection, judgement.comment(), received.raw(), now);
    List<CaseEvent> events = new ArrayList<>();
    events.add(opening(judgement.comment(), now, by));
    events.add(verdictAdded(judgement, seal, now));
    hiddenBefore(inbox.about(connection, judgement.comment().id()), now).ifPresent(events::add);
    return events;
  }

  /** For a case that is being opened: no case followed what the platform said before. */
  static Optional<CaseEvent.ChangedThere> hiddenBefore(List<Judgement> known, Instant now) {
    return PlatformWord.hiddenBefore(known)
        .map(word -> new CaseEvent.ChangedThere(now, word.kind(), word.dated().orElse(null)));
  }

  static CaseEvent verdictAdded(Judgement it, Evidence.Seal seal, Instant now) {
    return new CaseEvent.VerdictAdded(
        now,
        it.verdictId(),
        it.comment().kind(),
        it.actions(),
        it.categories(),
        it.grade(),
        seal.seq(),
        reason(it));
  }

  /** The policy's own words for the worst category; never the resident's. */
  static String reason(Judgement judgement) {
    return judgement.findings().stream()
        .filter(Judgement.Finding::counts)
        .filter(it -> judgement.categories().isEmpty() || isWorst(it, judgement))
        .map(Judgement.Finding::reason)
        .filter(it -> !it.isBlank())
        .findFirst()
        .orElse("The policy asks for " + String.join(", ", judgement.actions()) + ".");
  }

  private static boolean isWorst(Judgement.Finding finding, Judgement judgement) {
    return judgement.categories().getFirst().equals(finding.category());
  }
}

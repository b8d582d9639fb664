package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.Bells;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.Capabilities;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.HideDecision;
import moothall.escalation.domain.JudgedComment;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.PlatformWord;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.domain.Response;
import moothall.escalation.domain.Standing;
import moothall.escalation.domain.Visibility;
import moothall.escalation.failpoints.Failpoint;
import moothall.escalation.failpoints.Failpoints;
import moothall.escalation.measures.Measures;
import moothall.escalation.store.Brakes;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.Evidence;
import moothall.escalation.store.Inbox;
import moothall.escalation.store.Intent;
import moothall.escalation.store.Intents;
import moothall.escalation.store.KeptWords;
import moothall.escalation.store.Referral;
import moothall.service.tracing.Step;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a verdict: inbox row, seal, case, hide intent, referrals and announcements in one
 * transaction. The same verdict again changes nothing.
 */
@Singleton
public final class VerdictIntake {

  /** As it is counted among what was set aside. */
  private static final String SIGNAL_SET_ASIDE = "signal-set-aside";

  private final Database database;
  private final Inbox inbox;
  private final Cases cases;
  private final KeptWords words;
  private final Intents intents;
  private final CaseBook book;
  private final Brakes brakes;
  private final ReferralBook proceedings;
  private final CandidateDesk candidates;
  private final SignalIntake signals;
  private final Reach reach;
  private final Capabilities capabilities;
  private final Bells bells;
  private final Measures measures;
  private final Clock clock;

  VerdictIntake(
      Database database,
      Inbox inbox,
      Cases cases,
      KeptWords words,
      Intents intents,
      CaseBook book,
      Brakes brakes,
      ReferralBook proceedings,
      CandidateDesk candidates,
      SignalIntake signals,
      Reach reach,
      Capabilities capabilities,
      Bells bells,
      Measures measures,
      Clock clock) {
    this.database = database;
    this.inbox = inbox;
    this.cases = cases;
    this.words = words;
    this.intents = intents;
    this.book = book;
    this.brakes = brakes;
    this.proceedings = proceedings;
    this.candidates = candidates;
    this.signals = signals;
    this.reach = reach;
    this.capabilities = capabilities;
    this.bells = bells;
    this.measures = measures;
    this.clock = clock;
  }

  /**
   * Takes in one verdict.
   *
   * @param raw the payload as it arrived
   * @param receivedAt when its comment came, for the clock from there to the case
   * @throws moothall.escalation.store.DatabaseTroubleException if nothing was taken in
   */
  public void take(Judgement judgement, byte[] raw, Instant receivedAt) {
    JudgedComment.Page page = judgement.comment().page();
    Step step = Step.current().on(page.platform(), page.pageId());
    Taken taken = database.inTransaction(connection -> take(connection, judgement, raw));
    step.ended(taken.opened() ? "case-opened" : "taken-in");
    Failpoints.reached(Failpoint.VERDICT_TAKEN);
    bells.ring();
    if (taken.opened()) {
      measures.caseOpened(Duration.between(receivedAt, clock.instant()));
    }
    taken.referrals().forEach(measures::referralRaised);
    for (int i = 0; i < taken.signalsSetAside(); i++) {
      measures.deadLetter(SIGNAL_SET_ASIDE);
    }
    reach.follow(judgement.comment());
  }

  private record Taken(boolean opened, List<ReferralType> referrals, int signalsSetAside) {
    static final Taken NOTHING = new Taken(false, List.of(), 0);
  }

  private Taken take(Connection connection, Judgement judgement, byte[] raw) throws SQLException {
    if (!inbox.isNew(connection, judgement, raw)) {
      return Taken.NOTHING;
    }
    Failpoints.reached(Failpoint.INBOX_INSERTED);
    Taken taken = answer(connection, judgement, raw);
    int failed = signals.takeWaiting(connection, judgement.comment().id());
    return failed == 0 ? taken : new Taken(taken.opened(), taken.referrals(), failed);
  }

  private Taken answer(Connection connection, Judgement judgement, byte[] raw) throws SQLException {
    JudgedComment comment = judgement.comment();
    Optional<Case> before = cases.lock(connection, comment.id());
    List<Judgement> known = inbox.about(connection, comment.id());
    Standing standing = Standing.of(judgement, known);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<CaseEvent.ChangedThere> hiddenBefore =
        before.isEmpty() ? CaseBook.hiddenBefore(known, now) : Optional.empty();
    Response asked =
        Response.to(judgement, before, standing, capabilities.of(comment.page().platform()));
    // Sent again under another policy or model it comes under another id: the inbox knows it not.
    Response judged = areNewWords(judgement, known) ? asked : asked.overrulingNobody(before);
    Response wanted = hiddenBefore.isPresent() ? judged.withItHiddenThere() : judged;
    boolean stopped = brakes.on(connection, comment.page().pageId()).isPresent();
    Response response = stopped ? wanted.withTheMachineStopped() : wanted;
    if (!response.hasCase()) {
      if (standing == Standing.REMOVED_SINCE || comment.kind() == CommentKind.REMOVED) {
        words.takenAway(connection, comment.id(), now);
      }
      return Taken.NOTHING;
    }
    CaseId id = before.map(Case::id).orElseGet(() -> new CaseId(UUID.randomUUID()));
    Evidence.Seal seal = book.seal(connection, comment, raw, now);
    Optional<Intent> intent = intent(id, judgement, response.hide(), seal, now);
    List<Referral> referrals = referrals(connection, id, judgement, response, now);
    List<CaseEvent> events = new ArrayList<>();
    if (before.isEmpty()) {
      events.add(CaseBook.opening(comment, now, CaseEvent.SYSTEM));
    }
    events.add(CaseBook.verdictAdded(judgement, seal, now));
    hiddenBefore.ifPresent(events::add);
    if (comment.kind() == CommentKind.REMOVED
        || (before.isEmpty() && standing == Standing.REMOVED_SINCE)) {
      events.add(new CaseEvent.CommentRemoved(now, claimOfRemoval(comment)));
    }
    if (isBack(comment, standing) && before.filter(VerdictIntake::isGone).isPresent()) {
      events.add(new CaseEvent.CameBack(now));
    }
    events.addAll(changedThere(connection, judgement, known, before, now));
    intent.ifPresent(it -> events.add(hideRequested(it)));
    if (response.hide() instanceof HideDecision.ByPerson(var why)) {
      events.add(new CaseEvent.PersonNeeded(now, why));
    }
    referrals.forEach(it -> events.add(CaseBook.event(it)));
    book.write(connection, id, before, new CaseBook.Change(events, intent, referrals));
    candidates.note(connection, id, judgement, now);
    if (areNewWords(judgement, known)) {
      List<ReferralType> stood = new ArrayList<>(response.referrals());
      referrals.forEach(it -> stood.remove(it.type()));
      var again = new Referral.Raising(CaseEvent.SYSTEM, now, CaseBook.reason(judgement));
      proceedings.raiseAgainForNewWords(connection, judgement, stood, again);
    }
    return new Taken(before.isEmpty(), referrals.stream().map(Referral::type).toList(), 0);
  }

  /** What the platform's word changes; a hide of the machine's that still waits ends with it. */
  private List<CaseEvent> changedThere(
      Connection connection,
      Judgement judgement,
      List<Judgement> known,
      Optional<Case> before,
      Instant now)
      throws SQLException {
    Optional<PlatformWord> word =
        PlatformWord.in(judgement, known).filter(it -> before.filter(it::isNewsTo).isPresent());
    if (word.isEmpty()) {
      return List.of();
    }
    CommentId comment = judgement.comment().id();
    List<CaseEvent> events = new ArrayList<>();
    if (word.get().kind() == ActionKind.UNHIDE) {
      events.addAll(
          book.superseded(
              connection, comment, intents.supersedeAutomatic(connection, comment), now));
    }
    events.add(new CaseEvent.ChangedThere(now, word.get().kind(), word.get().dated().orElse(null)));
    return events;
  }

  private List<Referral> referrals(
      Connection connection, CaseId id, Judgement judgement, Response response, Instant now)
      throws SQLException {
    List<Referral> raised = new ArrayList<>();
    for (ReferralType type : response.referrals()) {
      book.newReferral(
              connection,
              id,
              judgement.comment(),
              type,
              new Referral.Raising(CaseEvent.SYSTEM, now, CaseBook.reason(judgement)),
              judgement.categories())
          .ifPresent(raised::add);
    }
    return raised;
  }

  static Optional<Intent> intent(
      CaseId id, Judgement judgement, HideDecision decision, Evidence.Seal seal, Instant now) {
    return decision instanceof HideDecision.ByMachine
        ? Optional.of(
            new Intent(
                UUID.randomUUID(),
                id,
                judgement.comment().id(),
                new Intent.Origin.Machine(CaseBook.reason(judgement)),
                seal,
                judgement.comment().times().received(),
                now))
        : Optional.empty();
  }

  /**
   * What a person decided, and a withdrawal, is about the words that there were; the same, judged
   * again, are no news.
   */
  private static boolean areNewWords(Judgement judgement, List<Judgement> known) {
    return known.stream()
        .filter(it -> !it.verdictId().equals(judgement.verdictId()))
        .noneMatch(it -> it.comment().version().equals(judgement.comment().version()));
  }

  private static boolean isBack(JudgedComment comment, Standing standing) {
    return standing == Standing.NEWEST
        && (comment.kind() == CommentKind.CREATED || comment.kind() == CommentKind.EDITED);
  }

  private static boolean isGone(Case it) {
    return it.visibility() == Visibility.GONE;
  }

  /** The removal that came before its comment is known, its time is not this version's. */
  private static @Nullable String claimOfRemoval(JudgedComment comment) {
    return comment.kind() == CommentKind.REMOVED ? comment.times().claimed() : null;
  }

  static CaseEvent hideRequested(Intent intent) {
    return new CaseEvent.HideRequested(
        intent.requestedAt(), intent.id(), CaseEvent.SYSTEM, true, intent.origin().reason());
  }
}

package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import moothall.escalation.Bells;
import moothall.escalation.domain.Amendment;
import moothall.escalation.domain.Capabilities;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.HideDecision;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.Response;
import moothall.escalation.domain.Standing;
import moothall.escalation.store.Brakes;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.Evidence;
import moothall.escalation.store.Inbox;
import moothall.escalation.store.Intent;
import moothall.escalation.store.Signals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in a signal: its row, seal, case and hide intent in one transaction, by the rules that hold
 * for a verdict. The same signal again changes nothing; one whose verdict is not known waits for
 * it, which then takes it in itself.
 */
@Singleton
public final class SignalIntake {

  private static final Logger LOG = LoggerFactory.getLogger(SignalIntake.class);
  private static final int AT_ONCE = 100;

  private final Database database;
  private final Signals signals;
  private final Inbox inbox;
  private final Cases cases;
  private final CaseBook book;
  private final Brakes brakes;
  private final Capabilities capabilities;
  private final Bells bells;
  private final Clock clock;

  SignalIntake(
      Database database,
      Signals signals,
      Inbox inbox,
      Cases cases,
      CaseBook book,
      Brakes brakes,
      Capabilities capabilities,
      Bells bells,
      Clock clock) {
    this.database = database;
    this.signals = signals;
    this.inbox = inbox;
    this.cases = cases;
    this.book = book;
    this.brakes = brakes;
    this.capabilities = capabilities;
    this.bells = bells;
    this.clock = clock;
  }

  /**
   * Takes in one signal.
   *
   * @throws moothall.escalation.store.DatabaseTroubleException if nothing was taken in
   */
  public void take(Amendment signal) {
    boolean isNew =
        database.inTransaction(connection -> {
          // Before anything is read: a verdict on the comment is taken in before this, or after.
          cases.lock(connection, signal.comment());
          return signals.isNew(connection, signal) && amend(connection, signal);
        });
    if (isNew) {
      bells.ring();
    }
  }

  /**
   * Takes in what waited; the caller has locked the comment and taken a verdict on it in. A signal
   * that fails is set aside by itself: the verdict stands.
   *
   * @return how many failed
   */
  int takeWaiting(Connection connection, CommentId comment) throws SQLException {
    int failed = 0;
    for (Signals.Waiting it : signals.waiting(connection, comment)) {
      failed += attempt(connection, it) == Attempt.FAILED ? 1 : 0;
    }
    return failed;
  }

  /** Tries some again that were set aside before then; whether any was taken in. */
  boolean tryAgain(Instant before) {
    List<Signals.Waiting> all =
        database.inTransaction(connection -> signals.setAside(connection, before, AT_ONCE));
    int taken = 0;
    for (Signals.Waiting it : all) {
      taken +=
          database.inTransaction(connection -> {
            cases.lock(connection, it.comment());
            // Since they were listed another instance, or a verdict, may have taken it in.
            boolean ours = signals.isSetAside(connection, it.signalId());
            return ours && attempt(connection, it) == Attempt.TAKEN ? 1 : 0;
          });
    }
    if (taken > 0) {
      bells.ring();
    }
    return taken > 0;
  }

  private enum Attempt {
    TAKEN,
    /** For its verdict, as one that has just come does. */
    WAITS,
    FAILED
  }

  private Attempt attempt(Connection connection, Signals.Waiting it) throws SQLException {
    AtomicBoolean taken = new AtomicBoolean();
    Optional<RuntimeException> failure =
        Database.attempt(
            connection,
            part -> {
              taken.set(amend(part, it.amendment()));
              return taken;
            });
    if (failure.isPresent()) {
      String what = failure.get().getClass().getSimpleName();
      LOG.error("signal {} is set aside: it failed with {}", it.signalId(), what);
      signals.failed(connection, it.signalId(), what);
      return Attempt.FAILED;
    }
    if (!taken.get()) {
      signals.waits(connection, it.signalId());
    }
    return taken.get() ? Attempt.TAKEN : Attempt.WAITS;
  }

  private boolean amend(Connection connection, Amendment signal) throws SQLException {
    Optional<Inbox.Received> words = inbox.version(connection, signal.comment(), signal.version());
    if (words.isEmpty()) {
      return false;
    }
    Judgement judgement = signal.of(words.get().judgement().comment());
    Optional<Case> before = cases.lock(connection, signal.comment());
    List<Judgement> verdicts = inbox.about(connection, signal.comment());
    Known known = new Known(words.get(), before, Standing.of(judgement, verdicts), verdicts);
    // What nobody had a case about and is gone: its words are to go too, and nothing is opened.
    if (known.before().isPresent() || known.standing() != Standing.REMOVED_SINCE) {
      write(connection, signal, judgement, known);
    }
    signals.taken(connection, signal);
    return true;
  }

  /** What is known of the comment that a signal is about. */
  private record Known(
      Inbox.Received words, Optional<Case> before, Standing standing, List<Judgement> verdicts) {}

  private void write(Connection connection, Amendment signal, Judgement judgement, Known known)
      throws SQLException {
    Inbox.Received words = known.words();
    Optional<Case> before = known.before();
    Response judged =
        Response.to(
            judgement,
            before,
            known.standing(),
            capabilities.of(judgement.comment().page().platform()));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<CaseEvent.ChangedThere> hiddenBefore =
        before.isEmpty() ? CaseBook.hiddenBefore(known.verdicts(), now) : Optional.empty();
    Response wanted = hiddenBefore.isPresent() ? judged.withItHiddenThere() : judged;
    boolean stopped = brakes.on(connection, judgement.comment().page().pageId()).isPresent();
    HideDecision hide = after(before, (stopped ? wanted.withTheMachineStopped() : wanted).hide());
    CaseId id = before.map(Case::id).orElseGet(() -> new CaseId(UUID.randomUUID()));
    Evidence.Seal seal = book.seal(connection, judgement.comment(), words.raw(), now);
    Optional<Intent> intent = VerdictIntake.intent(id, judgement, hide, seal, now);
    List<CaseEvent> events = new ArrayList<>();
    if (before.isEmpty()) {
      events.add(CaseBook.opening(judgement.comment(), now, CaseEvent.SYSTEM));
      events.add(CaseBook.verdictAdded(words.judgement(), seal, now));
      hiddenBefore.ifPresent(events::add);
    }
    events.add(signal.event(now));
    intent.ifPresent(it -> events.add(VerdictIntake.hideRequested(it)));
    if (hide instanceof HideDecision.ByPerson(var why)) {
      events.add(new CaseEvent.PersonNeeded(now, why));
    }
    book.write(connection, id, before, new CaseBook.Change(events, intent, List.of()));
  }

  /** The words are the same that a person has decided about: the machine does not overrule them. */
  private static HideDecision after(Optional<Case> before, HideDecision hide) {
    return hide instanceof HideDecision.ByMachine && before.filter(Case::isDecided).isPresent()
        ? new HideDecision.ByPerson(HideDecision.Why.PERSON_DECIDED)
        : hide;
  }
}

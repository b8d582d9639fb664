package moothall.ingest.polling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import moothall.events.PageRegistered;
import moothall.events.PollCursor;
import moothall.events.PollRound;
import moothall.ingest.recent.KnownComments;
import moothall.service.Secrets;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one step with one page: asks once, and does what follows from the answer. */
final class PagePoller {

  private static final Logger LOG = LoggerFactory.getLogger(PagePoller.class);
  private static final Duration STANDSTILL = Duration.ofMinutes(10);

  private final Secrets secrets;
  private final PollingNotes notes;
  private final PollingConfig config;
  private final Clock clock;
  private final Findings findings;
  private final Absences absences;

  PagePoller(
      Secrets secrets,
      KnownComments recent,
      PollingNotes notes,
      PollingConfig config,
      Clock clock) {
    this.secrets = secrets;
    this.notes = notes;
    this.config = config;
    this.clock = clock;
    this.findings = new Findings(recent, notes, clock);
    this.absences = new Absences(recent, findings, clock);
  }

  /** Whether the page ought to be asked now. */
  boolean isDue(PollCursor cursor, PageState state, Duration interval) {
    Instant now = clock.instant();
    return state.mayBeAsked(now) && !now.isBefore(Rounds.due(cursor, interval));
  }

  /**
   * One question and what follows from its answer. A fault of ours keeps this page waiting, and no
   * other.
   *
   * @param closing asked between the looks for absent comments, of which there may be many
   */
  void step(
      CommentListing listing,
      PageRegistered page,
      CursorBook book,
      PageState state,
      BooleanSupplier closing) {
    try {
      take(listing, page, book, state, closing);
    } catch (KafkaException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError bug) {
      notes.unanswered(page);
      state.failed(clock.instant(), config.longestPause());
      LOG.error("asking page {} failed with {}", page.getPageId(), bug.getClass().getSimpleName());
    }
  }

  private void take(
      CommentListing listing,
      PageRegistered page,
      CursorBook book,
      PageState state,
      BooleanSupplier closing) {
    Optional<byte[]> token = token(page);
    if (token.isEmpty()) {
      authBroken(page, state, "store the page's token as the secret " + page.getSecretName());
      return;
    }
    PollRound round =
        Rounds.of(listing, config).current(book.cursor(page.getPageId()), clock.instant());
    if (round.getPosition() == null) {
      state.begins(round.getBegunAt());
    }
    Turn turn = new Turn(listing, new Account(page, token.get()), book, round, state);
    Instant trusted = clock.instant().minus(config.lag());
    switch (heard(turn)) {
      case Heard.Listed listed -> {
        state.answered();
        notes.answered(page);
        findings.take(turn, listed, trusted);
        boolean whole = listed.next() == null && state.sawWholeRound(round.getBegunAt());
        if (whole && round.getThorough()) {
          absences.lookInto(turn, trusted, closing);
        }
      }
      case Heard.LeaveAlone(var pause) -> state.leaveAlone(clock.instant(), pause);
      case Heard.Refused(var remedy) -> authBroken(page, state, remedy);
      case Heard.Nothing(var why) -> {
        LOG.warn("page {} could not be asked for its comments: {}", page.getPageId(), why);
        notes.unanswered(page);
        state.failed(clock.instant(), config.longestPause());
        if (round.getPosition() != null && state.hasLostItsPlace()) {
          getOn(turn, round.getPosition());
        }
      }
    }
  }

  /** A fault over one answer is no reason to stop there: it is passed by like any other. */
  private static Heard heard(Turn turn) {
    try {
      return turn.listing().ask(turn.question());
    } catch (RuntimeException | StackOverflowError bug) {
      return new Heard.Nothing("a fault of ours, " + bug.getClass().getSimpleName());
    }
  }

  /**
   * A position may have grown too old, so the round begins again; if it stops a second time though
   * the platform answers otherwise, one post is not worth all the others.
   */
  private void getOn(Turn turn, String position) {
    PollCursor cursor = turn.book().cursor(turn.pageId());
    if (turn.state().mayRestart(turn.round().getBegunAt())) {
      turn.book().commit(Rounds.restarted(cursor, turn.round()), List.of());
      return;
    }
    Question fromTheBeginning = new Question(turn.account(), turn.round().getSince(), false, null);
    if (turn.listing().ask(fromTheBeginning) instanceof Heard.Listed) {
      notes.passedBy(turn.account().page());
      LOG.warn("a part of page {} cannot be read and is passed by for now", turn.pageId());
      String next = turn.listing().beyond(position).orElse(null);
      turn.book().commit(Rounds.after(cursor, turn.round(), next), List.of());
      turn.state().passesBy();
    }
  }

  /**
   * Of a page for which the register names none, an empty one: its platform shows it to anybody.
   */
  private Optional<byte[]> token(PageRegistered page) {
    return page.getSecretName() == null
        ? Optional.of(new byte[0])
        : secrets.find(page.getSecretName());
  }

  private void authBroken(PageRegistered page, PageState state, String remedy) {
    state.leaveAlone(clock.instant(), STANDSTILL);
    if (state.breaks()) {
      notes.authBroken(page);
      LOG.error(
          "AUTH_BROKEN: page {} cannot be asked for its comments. What no webhook brings is missed"
              + " until somebody acts: {}.",
          page.getPageId(),
          remedy);
    }
  }
}

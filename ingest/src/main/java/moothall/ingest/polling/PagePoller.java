package moothall.ingest.polling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import moothall.events.CommentReceived;
import moothall.events.PageRegistered;
import moothall.events.PollCursor;
import moothall.events.PollRound;
import moothall.ingest.comment.Acceptance;
import moothall.ingest.comment.Delivered;
import moothall.ingest.recent.KnownComments;
import moothall.service.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one step with one page: asks once, and commits what is news together with the cursor. */
final class PagePoller {

  private static final Logger LOG = LoggerFactory.getLogger(PagePoller.class);
  private static final Duration STANDSTILL = Duration.ofMinutes(10);
  private static final int MOST_LOOKS = 200;

  /** Other pages wait meanwhile, and our place in the group is kept for five minutes at most. */
  private static final Duration LONGEST_LOOKING = Duration.ofSeconds(30);

  private static final String VIA = "POLL";

  private final Secrets secrets;
  private final KnownComments recent;
  private final PollingNotes notes;
  private final PollingConfig config;
  private final Clock clock;
  private final Rounds rounds;

  PagePoller(
      Secrets secrets,
      KnownComments recent,
      PollingNotes notes,
      PollingConfig config,
      Clock clock) {
    this.secrets = secrets;
    this.recent = recent;
    this.notes = notes;
    this.config = config;
    this.clock = clock;
    this.rounds = new Rounds(config.thoroughEvery(), config.reach());
  }

  /** Whether the page ought to be asked now. */
  boolean isDue(PollCursor cursor, PageState state, Duration interval) {
    Instant now = clock.instant();
    return state.mayBeAsked(now) && !now.isBefore(Rounds.due(cursor, interval));
  }

  /**
   * One question and what follows from its answer.
   *
   * @param closing asked between the looks for absent comments, of which there may be many
   */
  void step(
      CommentListing listing,
      PageRegistered page,
      CursorBook book,
      PageState state,
      BooleanSupplier closing) {
    Optional<byte[]> token = Optional.ofNullable(page.getSecretName()).flatMap(secrets::find);
    if (token.isEmpty()) {
      authBroken(page, state, "store the secret that the register names");
      return;
    }
    Account account = new Account(page, token.get());
    PollCursor cursor = book.cursor(page.getPageId());
    PollRound round = rounds.current(cursor, clock.instant());
    if (round.getPosition() == null) {
      state.begins(round.getBegunAt());
    }
    Question question =
        new Question(account, round.getSince(), round.getThorough(), round.getPosition());
    Instant trusted = clock.instant().minus(config.lag());
    switch (listing.ask(question)) {
      case Heard.Listed listed -> {
        state.answered();
        take(listed, trusted, account, book, round, state);
        boolean whole = listed.next() == null && state.sawWholeRound(round.getBegunAt());
        if (whole && round.getThorough()) {
          lookForAbsent(listing, account, book, round, state, closing);
        }
      }
      case Heard.LeaveAlone(var pause) -> state.leaveAlone(clock.instant(), pause);
      case Heard.Refused(var remedy) -> authBroken(page, state, remedy);
      case Heard.Nothing(var why) -> {
        LOG.warn("page {} could not be read: {}", page.getPageId(), why);
        notes.unanswered(page);
        state.failed(clock.instant(), config.longestPause());
        if (round.getPosition() != null && state.hasLostItsPlace()) {
          getOn(listing, question, book, round, state);
        }
      }
    }
  }

  /**
   * A position may have grown too old, so the round begins again; if it stops a second time though
   * the platform answers otherwise, one post is not worth all the others.
   */
  private void getOn(
      CommentListing listing,
      Question question,
      CursorBook book,
      PollRound round,
      PageState state) {
    PageRegistered page = question.account().page();
    PollCursor cursor = book.cursor(page.getPageId());
    if (state.mayRestart(round.getBegunAt())) {
      book.commit(restarted(cursor, round), List.of());
      return;
    }
    Question other = new Question(question.account(), round.getSince(), false, null);
    if (listing.ask(other) instanceof Heard.Listed) {
      notes.passedBy(page);
      LOG.warn("a part of page {} cannot be read and is passed by for now", page.getPageId());
      String next = listing.beyond(round.getPosition()).orElse(null);
      book.commit(Rounds.after(cursor, round, next), List.of());
      state.passesBy();
    }
  }

  private void take(
      Heard.Listed listed,
      Instant trusted,
      Account account,
      CursorBook book,
      PollRound round,
      PageState state) {
    List<CommentReceived> news = new ArrayList<>();
    Acceptance acceptance = new Acceptance(account.page(), VIA);
    Set<String> here = new HashSet<>();
    for (Shown shown : listed.comments()) {
      String id = acceptance.commentId(shown.delivered().nativeId());
      if (here.add(id) && !state.shown().contains(id)) {
        Comparison.news(shown, recent.find(account.page().getPageId(), id), trusted)
            .ifPresent(it -> news.add(accept(acceptance, it, shown.raw())));
      }
    }
    PollCursor cursor = book.cursor(account.page().getPageId());
    book.commit(Rounds.after(cursor, round, listed.next()), news);
    // Only now: what could not be committed is to be news again.
    state.shown().addAll(here);
    recent.note(news);
    notes.found(account.page(), news);
    listed.unreadable().forEach(it -> notes.unreadable(account.page(), it));
    if (listed.next() == null) {
      notes.complete(account.page(), state.shown().size(), round);
    }
  }

  /** Lists lie about absence, so each comment is asked for by itself before it counts as gone. */
  private void lookForAbsent(
      CommentListing listing,
      Account account,
      CursorBook book,
      PollRound round,
      PageState state,
      BooleanSupplier closing) {
    String pageId = account.page().getPageId();
    Acceptance acceptance = new Acceptance(account.page(), VIA);
    String prefix = acceptance.commentId("");
    List<String> absent = new ArrayList<>(recent.standing(pageId, round.getSince()));
    absent.removeAll(state.shown());
    // No more than a platform bears; whoever is not looked for now is so in another round.
    Collections.shuffle(absent);
    Instant until = clock.instant().plus(LONGEST_LOOKING);
    for (String id : absent.subList(0, Math.min(MOST_LOOKS, absent.size()))) {
      if (closing.getAsBoolean() || clock.instant().isAfter(until)) {
        return;
      }
      String nativeId = id.substring(prefix.length());
      switch (listing.standing(account, nativeId)) {
        case Standing.There() -> {}
        case Standing.Gone(var raw) -> {
          List<CommentReceived> gone =
              List.of(accept(acceptance, Comparison.removal(nativeId), raw));
          book.commit(book.cursor(pageId), gone);
          recent.note(gone);
          notes.found(account.page(), gone);
        }
        case Standing.Unsaid() -> {}
        // Whoever does not answer for one will not answer for two hundred.
        case Standing.Silent() -> {
          return;
        }
      }
    }
  }

  private CommentReceived accept(Acceptance acceptance, Delivered delivered, byte[] raw) {
    return acceptance.observe(delivered, raw, UUID.randomUUID(), clock.instant());
  }

  private void authBroken(PageRegistered page, PageState state, String remedy) {
    state.leaveAlone(clock.instant(), STANDSTILL);
    if (state.breaks()) {
      notes.authBroken(page);
      LOG.error(
          "AUTH_BROKEN: page {} cannot be read. Nothing new from there is seen until somebody acts: {}.",
          page.getPageId(),
          remedy);
    }
  }

  private static PollCursor restarted(PollCursor cursor, PollRound round) {
    return PollCursor.newBuilder(cursor)
        .setRound(new PollRound(round.getBegunAt(), round.getSince(), round.getThorough(), null))
        .build();
  }
}

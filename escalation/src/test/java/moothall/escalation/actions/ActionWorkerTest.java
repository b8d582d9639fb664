package moothall.escalation.actions;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import moothall.escalation.Bells;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Eventually;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.actions.MoodyWebsite.Mood;
import moothall.escalation.casework.CaseBook;
import moothall.escalation.casework.Desk;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.ActionOutcome;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.HideDecision;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.Settlement;
import moothall.escalation.domain.Visibility;
import moothall.escalation.measures.Measures;
import moothall.escalation.outbox.Announcements;
import moothall.escalation.reading.CaseFile;
import moothall.escalation.reading.CaseReader;
import moothall.escalation.store.Allowances;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Claim;
import moothall.escalation.store.Database;
import moothall.escalation.store.DueIntents;
import moothall.escalation.store.Intents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worker, the website executor, a real PostgreSQL and a real HTTP server that misbehaves. */
final class ActionWorkerTest {

  private static final MoodyWebsite WEBSITE = new MoodyWebsite();
  private static final Reason REASON = new Reason("It is a quotation.");

  private static final Path SECRETS = secrets();
  private static final EscalationUnderTest SERVICE = start();

  /** Distinct per test, and awkward in a path. */
  private final String nativeId = "2026:11/" + UUID.randomUUID() + " é";

  private final CommentId comment = new CommentId("website:town-news:" + nativeId);

  private static Path secrets() {
    try {
      Path folder = Files.createTempDirectory("secrets");
      Files.write(folder.resolve("town-secret"), MoodyWebsite.SECRET);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EscalationUnderTest start() {
    return EscalationUnderTest.start(
        Map.of(
            "moothall.secrets-dir",
            SECRETS.toString(),
            "moothall.test.callback",
            WEBSITE.callback(),
            "moothall.escalation.actions.workers",
            0,
            "moothall.escalation.actions.deadline",
            "500ms",
            "moothall.escalation.actions.lease",
            "2s",
            "moothall.escalation.actions.tries",
            4,
            "moothall.escalation.actions.first-retry",
            "1ms",
            "moothall.escalation.actions.longest-retry",
            "5ms",
            "moothall.escalation.actions.give-up-after",
            "0s"));
  }

  @AfterAll
  static void stop() {
    SERVICE.close();
    WEBSITE.close();
  }

  @Test
  void hidesAndVerifies() {
    take(hateful().on(comment.value()));

    workUntilSettled();

    assertThat(WEBSITE.status(nativeId)).isEqualTo("hidden");
    assertThat(it().visibility()).isEqualTo(Visibility.HIDDEN);
    assertThat(WEBSITE.requests("PATCH", nativeId)).isEqualTo(1);
    assertThat(WEBSITE.requests("GET", nativeId)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"FAILS_AFTER_DOING_IT", "IS_SILENT_AFTER_DOING_IT", "TALKS_NONSENSE_AFTER_DOING_IT"})
  void looksInsteadOfAskingAgainWhenItWasDone(Mood mood) {
    WEBSITE.next(mood);
    take(hateful().on(comment.value()));

    workUntilSettled();

    assertThat(settlements()).containsExactly(Settlement.DONE);
    assertThat(WEBSITE.requests("PATCH", nativeId)).isEqualTo(1);
    assertThat(WEBSITE.requests("GET", nativeId)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"FAILS_WITHOUT_DOING_IT, 1", "CONFIRMS_THE_WRONG_COMMENT, 1", "IS_BUSY, 0"})
  void asksAgainWhenItWasNotDone(Mood mood, int looks) {
    WEBSITE.next(mood);
    take(hateful().on(comment.value()));

    workUntilSettled();

    assertThat(settlements()).containsExactly(Settlement.DONE);
    assertThat(WEBSITE.status(nativeId)).isEqualTo("hidden");
    assertThat(WEBSITE.requests("PATCH", nativeId)).isEqualTo(2);
    assertThat(WEBSITE.requests("GET", nativeId)).isEqualTo(looks);
  }

  @ParameterizedTest
  @CsvSource({
    "IS_GONE, GONE, false",
    "DOES_NOT_KNOW_US, AUTH_BROKEN, true",
    "FORBIDS_IT, FORBIDDEN, true",
    "REFUSES_IT, REJECTED, true"
  })
  void takesAClearNoForAnAnswer(Mood mood, Settlement settlement, boolean person) {
    WEBSITE.next(mood);
    take(hateful().on(comment.value()));

    workUntilSettled();

    assertThat(settlements()).containsExactly(settlement);
    assertThat(it().attention().isPresent()).isEqualTo(person);
    assertThat(WEBSITE.requests("PATCH", nativeId)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "suspended, FORBIDDEN",
    "silent, UNSUPPORTED",
    "no-secret, AUTH_BROKEN",
    "nowhere, GAVE_UP",
    "unregistered, GAVE_UP"
  })
  void asksNobodyWhoMayNotOrCannotBeAsked(String page, Settlement settlement) {
    CommentId there = new CommentId("website:" + page + ":" + nativeId);
    take(hateful().on(there.value()));

    workUntilSettled(there);

    assertThat(settlements(there)).containsExactly(settlement);
    assertThat(WEBSITE.requests("PATCH", nativeId)).isZero();
  }

  @Test
  void givesUpOnAWebsiteThatStaysDownAndAsksAPerson() {
    WEBSITE.setDown(true);
    take(hateful().on(comment.value()));

    workUntilSettled();

    WEBSITE.setDown(false);
    assertThat(settlements()).containsExactly(Settlement.GAVE_UP);
    assertThat(it().attention()).contains(Settlement.GAVE_UP.sentence());
    assertThat(WEBSITE.requests("PATCH", nativeId)).isEqualTo(1);
  }

  @Test
  void goesOnTryingThroughALongOutageAndTellsAPersonOnce() {
    WEBSITE.setDown(true);
    take(hateful().on(comment.value()));
    ActionWorker patient = worker(SERVICE.bean(ExecutorsOfTheTest.class).all());

    Eventually.happens(
        "tried often",
        () -> {
          patient.carryOutNext();
          return WEBSITE.requests("GET", nativeId) > 8;
        });
    assertThat(settlements()).isEmpty();
    assertThat(it().attention()).contains(HideDecision.Why.PLATFORM_IS_SILENT.sentence());
    assertThat(it().events()).filteredOn(CaseEvent.PersonNeeded.class::isInstance).hasSize(1);
    WEBSITE.setDown(false);
    Eventually.happens(
        "settled",
        () -> {
          patient.carryOutNext();
          return !settlements().isEmpty();
        });

    assertThat(settlements()).containsExactly(Settlement.DONE);
    assertThat(it().attention()).isEmpty();
  }

  @Test
  void letsAPersonPressEitherButtonAfterItGaveUpToShowAgain() {
    take(hateful().on(comment.value()));
    workUntilSettled();
    WEBSITE.setDown(true);
    SERVICE.bean(Desk.class).unhide(it().id(), ASHA, REASON);
    workUntilSettled();
    WEBSITE.setDown(false);

    DeskAnswer hide = SERVICE.bean(Desk.class).hide(it().id(), ASHA, REASON);
    workUntilSettled();

    assertThat(hide).isInstanceOf(DeskAnswer.Accepted.class);
    assertThat(settlements()).containsExactly(Settlement.DONE, Settlement.GAVE_UP, Settlement.DONE);
    assertThat(it().visibility()).isEqualTo(Visibility.HIDDEN);
  }

  @Test
  void countsTheTriesOfAnExecutorThatFailsAndTellsAPerson() {
    take(hateful().on(comment.value()));
    AtomicInteger calls = new AtomicInteger();
    ActionWorker worker = worker(List.of(new BrokenExecutor(calls)));

    Eventually.happens(
        "a person was told",
        () -> {
          worker.carryOutNext();
          return it().attention().isPresent();
        });

    assertThat(calls).hasValue(4);
    workUntilSettled();
  }

  @ParameterizedTest
  @CsvSource({"FAILS_AFTER_DOING_IT", "FAILS_WITHOUT_DOING_IT", "IS_SILENT_AFTER_DOING_IT"})
  void asksOnceMoreWhereNobodyCanLook(Mood mood) {
    WEBSITE.next(mood);
    take(hateful().on(comment.value()));
    ActionWorker blind =
        worker(
            SERVICE.bean(ExecutorsOfTheTest.class).all().stream()
                .<ActionExecutor>map(BlindExecutor::new)
                .toList());

    Eventually.happens(
        "settled",
        () -> {
          blind.carryOutNext();
          return !settlements().isEmpty();
        });

    assertThat(settlements()).containsExactly(Settlement.DONE);
    assertThat(WEBSITE.status(nativeId)).isEqualTo("hidden");
    assertThat(WEBSITE.requests("PATCH", nativeId)).isEqualTo(2);
    assertThat(WEBSITE.requests("GET", nativeId)).isZero();
  }

  /** A platform that shows nobody what is hidden. */
  private record BlindExecutor(ActionExecutor real) implements ActionExecutor {
    @Override
    public String platform() {
      return real.platform();
    }

    @Override
    public ActionOutcome perform(Order order) {
      return real.perform(order);
    }

    @Override
    public ReadBack look(Order order) {
      return new ReadBack.CannotBeSeen();
    }
  }

  private record BrokenExecutor(AtomicInteger calls) implements ActionExecutor {
    @Override
    public String platform() {
      return "website";
    }

    @Override
    public ActionOutcome perform(Order order) {
      calls.incrementAndGet();
      throw new IllegalStateException("a secret that cannot be read");
    }

    @Override
    public ReadBack look(Order order) {
      calls.incrementAndGet();
      throw new IllegalStateException("a secret that cannot be read");
    }
  }

  /** One that does not give up for a day. */
  private static ActionWorker worker(List<ActionExecutor> executors) {
    return new ActionWorker(
        SERVICE.bean(Database.class),
        SERVICE.bean(Intents.class),
        SERVICE.bean(Allowances.class),
        SERVICE.bean(Cases.class),
        SERVICE.bean(CaseBook.class),
        SERVICE.bean(Announcements.class),
        SERVICE.bean(Measures.class),
        SERVICE.bean(Bells.class),
        Clock.systemUTC(),
        new ActionsConfig(
            0,
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            4,
            Duration.ofMillis(1),
            Duration.ofMillis(5),
            Duration.ofHours(24)),
        executors);
  }

  @Test
  void showsAgainWhenAPersonSaysSo() {
    take(hateful().on(comment.value()));
    workUntilSettled();

    SERVICE.bean(Desk.class).unhide(it().id(), ASHA, REASON);
    workUntilSettled();

    assertThat(WEBSITE.status(nativeId)).isEqualTo("visible");
    assertThat(it().visibility()).isEqualTo(Visibility.VISIBLE);
  }

  @Test
  void doesNotHideBehindThePersonsBack() {
    WEBSITE.next(Mood.IS_BUSY);
    take(hateful().on(comment.value()));
    worker().carryOutNext();

    SERVICE.bean(Desk.class).unhide(it().id(), ASHA, REASON);
    workUntilSettled();

    assertThat(settlements()).containsExactly(Settlement.SUPERSEDED, Settlement.DONE);
    assertThat(WEBSITE.status(nativeId)).isEqualTo("visible");
    assertThat(WEBSITE.requests("PATCH", nativeId)).isEqualTo(2);
  }

  @Test
  void looksAfterWhatADeadWorkerLeft() {
    take(hateful().on(comment.value()));
    claimAndDie();
    WEBSITE.put(nativeId, "hidden");

    workUntilSettled();

    assertThat(settlements()).containsExactly(Settlement.DONE);
    assertThat(WEBSITE.requests("PATCH", nativeId)).isZero();
  }

  @Test
  void supersedesWhatADeadWorkerLeftWhenAPersonDecidedMeanwhile() {
    take(hateful().on(comment.value()));
    claimAndDie();
    SERVICE.bean(Desk.class).unhide(it().id(), ASHA, REASON);

    workUntilSettled();

    assertThat(settlements()).containsExactly(Settlement.SUPERSEDED, Settlement.DONE);
    assertThat(WEBSITE.status(nativeId)).isEqualTo("visible");
  }

  @Test
  void doesNotHideAgainWhatSomebodyShowedThereBeforeItLooked() {
    WEBSITE.next(Mood.FAILS_AFTER_DOING_IT);
    take(hateful().on(comment.value()));
    Eventually.happens(
        "asked once",
        () -> {
          worker().carryOutNext();
          return WEBSITE.requests("PATCH", nativeId) == 1;
        });
    WEBSITE.put(nativeId, "visible");
    take(shownThere());

    workUntilSettled();

    assertThat(settlements()).containsExactly(Settlement.SUPERSEDED);
    assertThat(WEBSITE.status(nativeId)).isEqualTo("visible");
    assertThat(it().visibility()).isEqualTo(Visibility.VISIBLE);
    assertThat(WEBSITE.requests("PATCH", nativeId)).isEqualTo(1);
  }

  @Test
  void doesNotHideAgainWhatSomebodyShowedThereWhileItLooked() {
    take(hateful().on(comment.value()));
    ActionWorker worker = worker(List.of(new ShownWhileLooking()));

    Eventually.happens(
        "settled",
        () -> {
          worker.carryOutNext();
          return !settlements().isEmpty();
        });

    assertThat(settlements()).containsExactly(Settlement.SUPERSEDED);
    assertThat(it().attention()).contains(HideDecision.Why.CHANGED_THERE.sentence());
  }

  private Sketch shownThere() {
    return harmless()
        .on(comment.value())
        .happening(CommentKind.UNHIDDEN)
        .posted(Instant.now().plusSeconds(9));
  }

  /** Its first request is lost; while it is looked at, the news arrives. */
  private final class ShownWhileLooking implements ActionExecutor {
    @Override
    public String platform() {
      return "website";
    }

    @Override
    public ActionOutcome perform(Order order) {
      return new ActionOutcome.UnknownOutcome();
    }

    @Override
    public ReadBack look(Order order) {
      take(shownThere());
      return new ReadBack.Seen(false);
    }
  }

  private static void claimAndDie() {
    DueIntents intents = new DueIntents();
    Claim claim =
        SERVICE
            .bean(Database.class)
            .inTransaction(connection ->
                intents.claim(
                    connection, intents.next(connection).orElseThrow(), Duration.ofMillis(1)));
    assertThat(claim.progress().look()).isFalse();
  }

  private static ActionWorker worker() {
    return SERVICE.bean(ActionWorker.class);
  }

  private void workUntilSettled() {
    workUntilSettled(comment);
  }

  private static void workUntilSettled(CommentId of) {
    Eventually.happens(
        "all intents settled",
        () -> {
          worker().carryOutNext();
          long asked = it(of).events().stream().filter(ActionWorkerTest::isRequest).count();
          return asked == settlements(of).size();
        });
  }

  private static boolean isRequest(CaseEvent event) {
    return event instanceof CaseEvent.HideRequested || event instanceof CaseEvent.UnhideRequested;
  }

  private static void take(Sketch sketch) {
    SERVICE.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);
  }

  private List<Settlement> settlements() {
    return settlements(comment);
  }

  private static List<Settlement> settlements(CommentId of) {
    return it(of).events().stream()
        .filter(CaseEvent.ActionCompleted.class::isInstance)
        .map(event -> ((CaseEvent.ActionCompleted) event).settlement())
        .toList();
  }

  private Case it() {
    return it(comment);
  }

  private static Case it(CommentId of) {
    return SERVICE
        .bean(CaseReader.class)
        .find(ASHA, of)
        .flatMap(CaseReader.CommentFile::file)
        .map(CaseFile::it)
        .orElseThrow();
  }
}

package moothall.escalation.actions;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Eventually;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.actions.MoodyWebsite.Mood;
import moothall.escalation.casework.Desk;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.Settlement;
import moothall.escalation.domain.Visibility;
import moothall.escalation.reading.CaseFile;
import moothall.escalation.reading.CaseReader;
import moothall.escalation.store.Claim;
import moothall.escalation.store.Database;
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
            "5ms"));
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
  void showsAgainWhenAPersonSaysSo() {
    take(hateful().on(comment.value()));
    workUntilSettled();

    SERVICE.bean(Desk.class).unhide(it().id(), "asha", REASON);
    workUntilSettled();

    assertThat(WEBSITE.status(nativeId)).isEqualTo("visible");
    assertThat(it().visibility()).isEqualTo(Visibility.VISIBLE);
  }

  @Test
  void doesNotHideBehindThePersonsBack() {
    WEBSITE.next(Mood.IS_BUSY);
    take(hateful().on(comment.value()));
    worker().carryOutNext();

    SERVICE.bean(Desk.class).unhide(it().id(), "asha", REASON);
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
    SERVICE.bean(Desk.class).unhide(it().id(), "asha", REASON);

    workUntilSettled();

    assertThat(settlements()).containsExactly(Settlement.SUPERSEDED, Settlement.DONE);
    assertThat(WEBSITE.status(nativeId)).isEqualTo("visible");
  }

  private static void claimAndDie() {
    Intents intents = SERVICE.bean(Intents.class);
    Optional<Claim> claim =
        SERVICE
            .bean(Database.class)
            .inTransaction(connection -> intents.claim(connection, Duration.ofMillis(1)));
    assertThat(claim).isPresent();
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
        .find(of)
        .flatMap(CaseReader.CommentFile::file)
        .map(CaseFile::it)
        .orElseThrow();
  }
}

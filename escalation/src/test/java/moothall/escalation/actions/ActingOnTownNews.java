package moothall.escalation.actions;

import static moothall.escalation.Verdicts.RECEIVED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Eventually;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.Settlement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * A comment of each test's own on the town's website, and the workers that act on it: the website's
 * executor, a real PostgreSQL and a real HTTP server that misbehaves.
 */
abstract class ActingOnTownNews {

  static final Reason REASON = new Reason("It is a quotation.");

  static MoodyWebsite website;
  static EscalationUnderTest service;

  /** Distinct per test, and awkward in a path. */
  final String nativeId = "2026:11/" + UUID.randomUUID() + " é";

  final CommentId comment = new CommentId("website:town-news:" + nativeId);

  @BeforeAll
  static void start(@TempDir Path secrets) throws IOException {
    Files.write(secrets.resolve("town-secret"), MoodyWebsite.SECRET);
    EscalationUnderTest.keepSecrets(secrets);
    website = new MoodyWebsite();
    service =
        EscalationUnderTest.start(
            Map.of(
                "moothall.secrets-dir",
                secrets.toString(),
                "moothall.test.callback",
                website.callback(),
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
    service.close();
    website.close();
  }

  static ActionWorker worker() {
    return service.bean(ActionWorker.class);
  }

  /** One that does not give up for a day. */
  static ActionWorker patientWorker(List<ActionExecutor> executors) {
    return WorkersOfTheTest.of(
        service,
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

  final void workUntilSettled() {
    workUntilSettled(comment);
  }

  static void workUntilSettled(CommentId of) {
    Eventually.happens(
        "all intents settled",
        () -> {
          worker().carryOutNext();
          long asked = it(of).events().stream().filter(ActingOnTownNews::isRequest).count();
          return asked == settlements(of).size();
        });
  }

  private static boolean isRequest(CaseEvent event) {
    return event instanceof CaseEvent.HideRequested
        || event instanceof CaseEvent.UnhideRequested
        || event instanceof CaseEvent.DeletionRequested
        || event instanceof CaseEvent.ReplyRequested
        || event instanceof CaseEvent.ReportRequested;
  }

  static void take(Sketch sketch) {
    service.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);
  }

  final List<Settlement> settlements() {
    return settlements(comment);
  }

  static List<Settlement> settlements(CommentId of) {
    return it(of).events().stream()
        .filter(CaseEvent.ActionCompleted.class::isInstance)
        .map(event -> ((CaseEvent.ActionCompleted) event).settlement())
        .toList();
  }

  final Case it() {
    return it(comment);
  }

  static Case it(CommentId of) {
    return service.caseOf(of);
  }
}

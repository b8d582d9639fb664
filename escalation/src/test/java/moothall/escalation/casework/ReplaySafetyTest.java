package moothall.escalation.casework;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.duty.ReferralWatch;
import org.junit.jupiter.api.Test;

/** Everything comes again after a restart, and nothing comes of it. */
final class ReplaySafetyTest {

  private static final List<String> CONSEQUENCES =
      List.of(
          "inbox",
          "evidence",
          "cases",
          "case_event",
          "action_intent",
          "automatic_hide",
          "referral",
          "referral_event",
          "referral_candidate",
          "referral_call",
          "strike",
          "block",
          "outbox",
          "overturned_finding");

  private static final List<Sketch> LAST_HOUR =
      List.of(
          hateful().on("website:town-news:r-1"),
          hateful().on("website:town-news:r-1").saying("edited").happening(CommentKind.EDITED),
          hateful().on("website:town-news:r-1").happening(CommentKind.REMOVED),
          hateful().on("website:town-news:r-2").asking("HIDE", "REFER_TERROR"),
          hateful().on("website:town-news:r-3").asking("REFER_SAFEGUARDING"),
          hateful().on("website:town-news:r-4").asking("HIDE"),
          hateful().on("website:town-news:r-5").asking("HIDE", "ESCALATE"),
          harmless().on("website:town-news:r-6"));

  @Test
  void scenario13ReplaySafety() {
    Map<String, Long> before;
    Map<String, Object> restarted;
    try (EscalationUnderTest service = EscalationUnderTest.start(Map.of())) {
      deliver(service, LAST_HOUR);
      StrikeDesk strikes = service.bean(StrikeDesk.class);
      var struck =
          strikes.propose(
              service.caseOf(new CommentId("website:town-news:r-4")).id(),
              AuthorUnderTest.BEN,
              AuthorUnderTest.NOTE,
              AuthorUnderTest.WHY);
      assertThat(struck).isInstanceOf(DeskAnswer.Accepted.class);
      watch(service);
      before = consequences(service);
      restarted = service.again();
    }
    assertThat(before.values()).filteredOn(count -> count > 0).hasSizeGreaterThan(8);

    try (EscalationUnderTest service = EscalationUnderTest.start(restarted)) {
      List<Sketch> again = new ArrayList<>(LAST_HOUR);
      for (int seed = 0; seed < 3; seed++) {
        deliver(service, again);
        watch(service);
        assertThat(consequencesBehind(restarted)).as("in the order of %s", seed).isEqualTo(before);
        Collections.shuffle(again, new Random(seed));
      }
    }
  }

  private static void deliver(EscalationUnderTest service, List<Sketch> all) {
    VerdictIntake intake = service.bean(VerdictIntake.class);
    all.forEach(it -> intake.take(it.judgement(), it.raw(), RECEIVED));
  }

  private static void watch(EscalationUnderTest service) {
    ReferralWatch watch = service.bean(ReferralWatch.class);
    for (int i = 0; i < 100 && watch.round(); i++) {
      assertThat(i).isLessThan(99);
    }
  }

  private static Map<String, Long> consequences(EscalationUnderTest service) {
    Map<String, Long> counts = new TreeMap<>();
    for (String table : CONSEQUENCES) {
      counts.put(table, service.count("select count(*) from " + table));
    }
    return counts;
  }

  /** What another service has in the database in which this one was begun. */
  private static Map<String, Long> consequencesBehind(Map<String, Object> settings) {
    Map<String, Long> counts = new TreeMap<>();
    String url = settings.get("moothall.escalation.jdbc-url") + "?user=postgres";
    for (String table : CONSEQUENCES) {
      try (var connection = java.sql.DriverManager.getConnection(url);
          var statement = connection.createStatement();
          var rows = statement.executeQuery("select count(*) from " + table)) {
        rows.next();
        counts.put(table, rows.getLong(1));
      } catch (java.sql.SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return counts;
  }
}

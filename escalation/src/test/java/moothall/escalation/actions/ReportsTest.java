package moothall.escalation.actions;

import static moothall.escalation.Colleagues.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import moothall.escalation.Eventually;
import moothall.escalation.Verdicts;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.casework.Desk;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.casework.ReferralDesk;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.domain.ReportGround;
import moothall.escalation.domain.ReportText;
import moothall.escalation.domain.Settlement;
import moothall.escalation.store.RestoredIntents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of reports that people ask for: each is sent once at the most. */
final class ReportsTest extends ActingOnTownNews {

  private final CommentId there = new CommentId("mastodon:town:" + number());
  private final CommentId byHand = new CommentId("facebook:town:901_" + number());
  private final Queue<Order> sent = new ConcurrentLinkedQueue<>();
  private ActionOutcome answer = new ActionOutcome.Done();

  private static long number() {
    return UUID.randomUUID().getLeastSignificantBits() >>> 1;
  }

  @Test
  void arrivesOnceInTheCouncilsWords() {
    flag(there);
    assertThat(report(there)).isInstanceOf(DeskAnswer.Accepted.class);

    work();

    assertThat(sent)
        .extracting(Order::report)
        .containsExactly(Optional.of(new ReportText(ReportGround.ABUSE, REASON.words())));
    assertThat(settlements(there)).containsExactly(Settlement.DONE);
    assertThat(it(there).attention()).isEmpty();
    assertThat(code(report(there))).isEqualTo("already-reported");
  }

  @ParameterizedTest
  @CsvSource({
    "UnknownOutcome, UNCONFIRMED, may have arrived or not",
    "Forbidden, FORBIDDEN, then say here that you have",
    "AuthBroken, AUTH_BROKEN, then say here that you have",
    "Rejected, REJECTED, then say here that you have"
  })
  void isNeverSentTwiceAndSaysWhatAPersonMustDo(
      String outcome, Settlement settlement, String part) {
    answer =
        switch (outcome) {
          case "UnknownOutcome" -> new ActionOutcome.UnknownOutcome();
          case "Forbidden" -> new ActionOutcome.Forbidden();
          case "AuthBroken" -> new ActionOutcome.AuthBroken();
          default -> new ActionOutcome.Rejected();
        };
    flag(there);
    report(there);

    work();

    assertThat(sent).hasSize(1);
    assertThat(settlements(there)).containsExactly(settlement);
    assertThat(it(there).attention().orElse("")).contains(part);
    assertThat(code(report(there))).isIn("already-reported", "report-by-hand");
  }

  @Test
  void isAPersonsTaskWhereNoProgramMayDoIt() {
    flag(byHand);
    report(byHand);
    assertThat(code(report(byHand))).isEqualTo("report-under-way");

    workUntilSettled(byHand);

    assertThat(settlements(byHand)).containsExactly(Settlement.UNSUPPORTED);
    assertThat(it(byHand).attention().orElse("")).contains("by hand, and then say here");
    assertThat(it(byHand).reports().forAPerson()).isPresent();

    assertThat(service.bean(Desk.class).reportedThere(it(byHand).id(), BEN))
        .isInstanceOf(DeskAnswer.Accepted.class);
    assertThat(it(byHand).attention()).isEmpty();
    assertThat(code(report(byHand))).isEqualTo("already-reported");
    assertThat(code(service.bean(Desk.class).reportedThere(it(byHand).id(), BEN)))
        .isEqualTo("no-report-by-hand");
  }

  @Test
  void isRecalledWhereTheCommentIsReferredBeforeItIsSent() {
    flag(there);
    report(there);
    service.bean(ReferralDesk.class).raise(there, ReferralType.HATE_CRIME, BEN, REASON);

    work();

    assertThat(sent).isEmpty();
    assertThat(settlements(there)).contains(Settlement.SUPERSEDED);
    assertThat(code(report(there))).isEqualTo("report-locked");
  }

  /** The copy of the database does not know that it was sent after the copy was made. */
  @Test
  void isNotSentAgainByADatabaseThatWasRestored() throws SQLException {
    flag(there);
    report(there);
    try (Connection connection = DriverManager.getConnection(service.jdbcUrl())) {
      assertThat(RestoredIntents.doubt(connection)).isOne();
    }

    work();

    assertThat(sent).isEmpty();
    assertThat(settlements(there)).containsExactly(Settlement.UNCONFIRMED);
    assertThat(it(there).attention().orElse("")).contains("may have arrived or not");
  }

  @Test
  void neitherOvertakesAHideNorWaitsForIt() {
    take(hateful(byHand).asking("HIDE"));
    report(byHand);

    workUntilSettled(byHand);

    assertThat(settlements(byHand)).hasSize(2).contains(Settlement.UNSUPPORTED);
  }

  @Test
  void makesWhoeverWantedItOneWhoTookPartInTheCase() {
    flag(byHand);
    String caseId = it(byHand).id().toString();
    assertThat(tookPart(caseId)).isZero();

    report(byHand);

    assertThat(tookPart(caseId)).isOne();
    work();
  }

  private static long tookPart(String caseId) {
    return service.count(
        "select count(*) from who_took_part('%s') where person = '%s'"
            .formatted(caseId, BEN.name()));
  }

  @Test
  void cannotBeAMachinesWish() {
    flag(there);
    report(there);

    assertThatThrownBy(() ->
            service.execute(
                "update action_intent set requested_by = 'system' where kind = 'REPORT'"))
        .hasMessageContaining("only_people_report");
    work();
  }

  private static Sketch hateful(CommentId comment) {
    return Verdicts.hateful().on(comment.value());
  }

  private static void flag(CommentId comment) {
    take(hateful(comment).asking("FLAG"));
  }

  private static DeskAnswer report(CommentId comment) {
    return service.bean(Desk.class).report(it(comment).id(), BEN, ReportGround.ABUSE, REASON);
  }

  private static String code(DeskAnswer answer) {
    return answer instanceof DeskAnswer.Refused(var code, var _) ? code : "accepted";
  }

  private void work() {
    ActionWorker worker = patientWorker(List.of(new Mastodon()));
    Eventually.happens(
        "nothing is left to do",
        () -> {
          worker.carryOutNext();
          return service.count("select count(*) from action_intent where state <> 'SETTLED'") == 0;
        });
  }

  private final class Mastodon implements ActionExecutor {

    @Override
    public String platform() {
      return "mastodon";
    }

    @Override
    public Set<ActionKind> acts() {
      return Set.of(ActionKind.REPORT);
    }

    @Override
    public ActionOutcome perform(Order order) {
      sent.add(order);
      return answer;
    }

    @Override
    public ReadBack look(Order order) {
      return new ReadBack.CannotBeSeen();
    }
  }
}

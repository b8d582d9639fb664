package moothall.escalation.casework;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Colleagues.BEN;
import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import moothall.escalation.Eventually;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.conduct.Breach;
import moothall.escalation.domain.Amendment;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.EvidenceMode;
import moothall.escalation.domain.HideDecision;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.PageMode;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.Severity;
import moothall.escalation.domain.Visibility;
import org.junit.jupiter.api.Test;

final class SignalIntakeTest extends CommentUnderIntake {

  private static final Sketch CLEAN = harmless();

  @Test
  void opensASealedCaseOfACommentThatWasCleanByItselfAndAsksForTheHide() {
    take(CLEAN.on(id));
    take(signalOn(CLEAN.on(id)));

    assertThat(it().categories()).containsExactly("HARASSMENT");
    assertThat(it().priority()).isEqualTo(2);
    assertThat(it().visibility()).isEqualTo(Visibility.HIDING);
    assertThat(it().isEscalatedAndOpen()).isTrue();
    assertThat(rows("evidence")).isEqualTo(1);
    assertThat(rows("action_intent")).isEqualTo(1);
    assertThat(rows("referral")).isZero();
    assertThat(it().signals().getFirst().others()).containsExactly("website:town-news:earlier");
  }

  @Test
  void opensTheCaseOfACommentThatWasHiddenThereBeforeAsHiddenAndAsksForNothing() {
    take(CLEAN.on(id));
    take(CLEAN.on(id).happening(CommentKind.HIDDEN).posted(RECEIVED.plusSeconds(1)));

    take(signalOn(CLEAN.on(id)));

    assertThat(it().signals()).hasSize(1);
    assertThat(it().visibility()).isEqualTo(Visibility.HIDDEN);
    assertThat(it().isEscalatedAndOpen()).isTrue();
    assertThat(rows("action_intent")).isZero();
  }

  /** Copies by several accounts, and a pile-on: nobody is hidden for what others wrote. */
  @Test
  void opensACaseAndHidesNothingWhereSeveralAccountsAreWhatIsSeen() {
    take(CLEAN.on(id));
    take(
        signalOn(
            CLEAN.on(id),
            "COPIED_CAMPAIGN",
            List.of("FLAG"),
            new Judgement.Grade(Severity.INFO, 5, EvidenceMode.STANDARD)));
    assertThat(it().priority()).isEqualTo(5);
    assertThat(it().isEscalatedAndOpen()).isFalse();

    take(
        signalOn(
            CLEAN.on(id),
            "PILE_ON",
            List.of("ESCALATE"),
            new Judgement.Grade(Severity.MEDIUM, 3, EvidenceMode.STANDARD)));

    assertThat(it().categories()).containsExactlyInAnyOrder("COPIED_CAMPAIGN", "PILE_ON");
    assertThat(it().isEscalatedAndOpen()).isTrue();
    assertThat(it().visibility()).isEqualTo(Visibility.VISIBLE);
    assertThat(rows("action_intent")).isZero();
    assertThat(Breach.byCategory()).doesNotContainKeys("COPIED_CAMPAIGN", "PILE_ON");
  }

  @Test
  void takesTheSameSignalOnce() {
    take(CLEAN.on(id));
    for (int times = 0; times < 3; times++) {
      take(signalOn(CLEAN.on(id)));
    }

    assertThat(it().signals()).hasSize(1);
    assertThat(rows("action_intent")).isEqualTo(1);
    assertThat(rows("signal_received")).isEqualTo(1);
  }

  @Test
  void waitsForAVerdictThatItHasOvertaken() {
    take(signalOn(CLEAN.on(id)));
    assertThat(rows("cases")).isZero();
    assertThat(waiting()).isEqualTo(1);

    take(CLEAN.on(id));

    assertThat(it().signals()).hasSize(1);
    assertThat(waiting()).isZero();
    take(signalOn(CLEAN.on(id)));
    assertThat(it().signals()).hasSize(1);
  }

  @Test
  void isSetAsideByItselfWhereItCannotBeTakenInAndTheVerdictStands() throws SQLException {
    take(signalOn(CLEAN.on(id)));
    service.execute(
        """
        create function fail_it() returns trigger language plpgsql as $$
        begin raise exception 'a fault' using errcode = 'check_violation'; end $$;
        create trigger fail_it before insert on case_event for each row
          when (new.kind = 'signal-added') execute function fail_it()
        """);
    try {
      take(CLEAN.on(id));
      assertThat(rows("inbox")).as("the verdict").isEqualTo(1);
      assertThat(rows("cases")).as("nothing of the signal is left").isZero();
      assertThat(setAside()).isEqualTo(1);
      service.bean(SignalIntake.class).tryAgain(Instant.now().plusSeconds(60));
      assertThat(setAside()).isEqualTo(1);
    } finally {
      service.execute("drop function fail_it() cascade");
    }

    service.bean(SignalIntake.class).tryAgain(Instant.now().plusSeconds(60));

    assertThat(it().signals()).hasSize(1);
    assertThat(waiting()).isZero();
    assertThat(service.bean(SignalIntake.class).tryAgain(Instant.now().plusSeconds(60))).isFalse();
  }

  @Test
  void waitsOnForAVerdictThatHasNotComeWhateverItFailedWithBefore() throws SQLException {
    take(signalOn(CLEAN.on(id)));
    service.execute(
        "update signal_received set failed_at = now(), failure = 'A' where comment_id = '"
            + id
            + "'");

    assertThat(service.bean(SignalIntake.class).tryAgain(Instant.now().plusSeconds(60)))
        .as("there is nothing to be done at once")
        .isFalse();
    assertThat(setAside()).isZero();
    assertThat(waiting()).isEqualTo(1);

    take(CLEAN.on(id));
    assertThat(it().signals()).hasSize(1);
  }

  @Test
  void isTakenInOnceWhoeverTriesItAgain() throws Exception {
    for (int i = 0; i < 10; i++) {
      var ours = CLEAN.on(id + "-" + i);
      take(ours);
      take(signalOn(ours));
    }
    service.execute(
        "update signal_received set taken_at = null, failed_at = now(), failure = 'A'"
            + " where comment_id like '"
            + id
            + "-%'");
    long before = service.count("select count(*) from case_event where kind = 'signal-added'");
    try (var both = Executors.newFixedThreadPool(2)) {
      CyclicBarrier start = new CyclicBarrier(2);
      for (int i = 0; i < 2; i++) {
        both.execute(() -> {
          try {
            start.await();
          } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
          }
          service.bean(SignalIntake.class).tryAgain(Instant.now().plusSeconds(60));
        });
      }
    }

    assertThat(service.count("select count(*) from case_event where kind = 'signal-added'"))
        .isEqualTo(before + 10);
  }

  @Test
  void isTriedAgainWhenItComesAgainEvenWhereItWasUnreadable() throws SQLException {
    take(signalOn(CLEAN.on(id)));
    service.execute("update signal_received set body = 'x' where comment_id = '" + id + "'");
    take(CLEAN.on(id));
    assertThat(setAside()).isEqualTo(1);

    take(signalOn(CLEAN.on(id)));

    assertThat(it().signals()).hasSize(1);
    assertThat(waiting()).isZero();
  }

  @Test
  void waitsForTheVersionThatItIsAbout() {
    Sketch edited = CLEAN.on(id).saying("Edited words.").happening(CommentKind.EDITED);
    take(CLEAN.on(id));
    take(signalOn(edited));
    assertThat(rows("cases")).isZero();

    take(edited);

    assertThat(it().signals()).hasSize(1);
  }

  /**
   * Neither sees the other's row before it is committed: only the lock keeps it from being lost.
   */
  @Test
  void standsInLineWithVerdictsOnTheSameComment() throws Exception {
    String waitsForALock =
        "select count(*) from pg_locks where locktype = 'advisory' and not granted and database ="
            + " (select oid from pg_database where datname = current_database())";
    try (var verdict = DriverManager.getConnection(service.jdbcUrl());
        var statement = verdict.createStatement();
        var taking = Executors.newVirtualThreadPerTaskExecutor()) {
      verdict.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(hashtextextended('" + id + "', 0))");
      var signal = taking.submit(() -> take(signalOn(CLEAN.on(id))));
      try {
        Eventually.happens("it waits", () -> service.count(waitsForALock) == 1);
      } finally {
        verdict.commit();
      }
      signal.get();
    }
    take(CLEAN.on(id));

    assertThat(it().signals()).hasSize(1);
  }

  @Test
  void neverLowersWhatTheVerdictSaid() {
    take(hateful().on(id));
    Judgement.Grade low = new Judgement.Grade(Severity.LOW, 5, EvidenceMode.STANDARD);
    take(signalOn(hateful().on(id), "SPAM_FLOOD", List.of("HIDE"), low));

    assertThat(it().priority()).isEqualTo(2);
    assertThat(it().severity()).isEqualTo(Severity.HIGH);
    assertThat(it().evidenceMode()).isEqualTo(EvidenceMode.FULL);
    assertThat(it().categories()).containsExactly("HATE_RACE", "SPAM_FLOOD");
    assertThat(it().work().foundLater()).containsExactly("SPAM_FLOOD");
    assertThat(rows("action_intent")).as("it is hidden already").isEqualTo(1);
  }

  @Test
  void overrulesNobodyWhoHasLeftTheWordsAsTheyAre() {
    Sketch flagged = hateful().on(id).asking("FLAG");
    Judgement.Grade low = new Judgement.Grade(Severity.LOW, 5, EvidenceMode.STANDARD);
    take(flagged);
    desk.leaveAsIs(it().id(), ASHA, new Reason("They ask for help."));

    take(signalOn(flagged, "SPAM_FLOOD", List.of("HIDE"), low));

    assertThat(rows("action_intent")).isZero();
    assertThat(it().isDecided()).isFalse();
    assertThat(it().attention()).contains(HideDecision.Why.PERSON_DECIDED.sentence());
  }

  @Test
  void opensNothingAboutWhatIsGone() {
    Sketch there = CLEAN.on(id).posted(RECEIVED.minusSeconds(60));
    take(there);
    take(there.happening(CommentKind.REMOVED).posted(RECEIVED.minusSeconds(10)));

    take(signalOn(there));

    assertThat(rows("cases")).isZero();
    assertThat(waiting()).isZero();
  }

  @Test
  void asksAPersonToLookAgainAtWhatWasDecidedWithoutIt() {
    take(hateful().on(id).in(PageMode.OBSERVE));
    desk.leaveAsIs(it().id(), ASHA, new Reason("A single remark."));
    assertThat(it().isDecided()).isTrue();

    take(signalOn(hateful().on(id)));

    assertThat(it().isDecided()).isFalse();
    assertThat(rows("action_intent")).as("the page is only observed").isZero();
  }

  @Test
  void doesNotHideWhatAPersonShowedAgain() {
    take(hateful().on(id));
    desk.unhide(it().id(), ASHA, new Reason("It is a quotation."));
    take(signalOn(hateful().on(id)));

    assertThat(it().attention()).contains(HideDecision.Why.PERSON_SHOWED_IT.sentence());
    assertThat(rows("action_intent")).isEqualTo(2);
  }

  @Test
  void leavesHidingToAPersonWhileTheMachineIsStopped() throws Exception {
    take(CLEAN.on(id));
    service.execute(
        "insert into brake (brake_id, kind, page_id, pulled_at, pulled_by, reason, until) values"
            + " (gen_random_uuid(), 'SWITCH', 'town-news', now(), 'asha', 'a test', now() + interval '1 hour')");
    try {
      take(signalOn(CLEAN.on(id)));
    } finally {
      service.execute("update brake set ended_at = now(), ended_by = 'asha', end_reason = 'over'");
    }

    assertThat(rows("action_intent")).isZero();
    assertThat(it().attention()).contains(HideDecision.Why.MACHINE_STOPPED.sentence());
  }

  @Test
  void leavesWhatWasEditedSinceToAPerson() {
    Sketch before = CLEAN.on(id).posted(RECEIVED);
    take(before);
    take(
        CLEAN
            .on(id)
            .saying("Sorry, that was too much.")
            .happening(CommentKind.EDITED)
            .posted(RECEIVED.plusSeconds(60)));
    take(signalOn(before));

    assertThat(it().attention()).contains(HideDecision.Why.NEWER_VERSION_KNOWN.sentence());
    assertThat(rows("action_intent")).isZero();
  }

  @Test
  void tellsOfTheOtherCommentsOnlyToWhomMaySeeThem() {
    String other = id + "-earlier";
    take(hateful().on(other));
    take(CLEAN.on(id));
    take(signalOn(CLEAN.on(id), new CommentId(other)));

    assertThat(reader.beside(ASHA, it())).extracting(it -> it.commentId().value()).contains(other);
    take(hateful().on(other).saying("worse").asking("HIDE", "REFER_TERROR"));
    assertThat(reader.beside(BEN, it())).isEmpty();
  }

  @Test
  void keepsItsOwnKindOfEvent() {
    take(CLEAN.on(id));
    take(signalOn(CLEAN.on(id)));

    assertThat(it().events()).anyMatch(CaseEvent.SignalAdded.class::isInstance);
    assertThat(
            service.count(
                "select count(*) from cases where 'rule:course-of-conduct' = any(labels)"
                    + " and comment_id = '"
                    + id
                    + "'"))
        .isOne();
  }

  private static void take(Amendment signal) {
    service.bean(SignalIntake.class).take(signal);
  }

  private long setAside() {
    return service.count(
        "select count(*) from signal_received where taken_at is null and failed_at is not null"
            + " and failure is not null and comment_id = '"
            + id
            + "'");
  }

  private long waiting() {
    return service.count(
        "select count(*) from signal_received where taken_at is null and comment_id = '"
            + id
            + "'");
  }

  private static Amendment signalOn(Sketch sketch) {
    return signalOn(sketch, new CommentId("website:town-news:earlier"));
  }

  private static Amendment signalOn(Sketch sketch, CommentId other) {
    return signal(
        sketch,
        "HARASSMENT",
        List.of("HIDE", "ESCALATE"),
        new Judgement.Grade(Severity.HIGH, 2, EvidenceMode.FULL),
        other);
  }

  private static Amendment signalOn(
      Sketch sketch, String category, List<String> actions, Judgement.Grade grade) {
    return signal(sketch, category, actions, grade, new CommentId("website:town-news:earlier"));
  }

  private static Amendment signal(
      Sketch sketch,
      String category,
      List<String> actions,
      Judgement.Grade grade,
      CommentId other) {
    Judgement judged = sketch.judgement();
    return new Amendment(
        "signal-" + category + judged.comment().id(),
        judged.comment().id(),
        judged.comment().version(),
        "course-of-conduct",
        category,
        actions,
        grade,
        List.of(other),
        new Amendment.Basis("House rules: no harassment", List.of(), "Not the first comment."),
        "baseline@1");
  }
}

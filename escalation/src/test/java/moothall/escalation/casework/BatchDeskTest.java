package moothall.escalation.casework;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Colleagues.BEN;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.BatchAnswer.Foreseen;
import moothall.escalation.casework.BatchAnswer.Line;
import moothall.escalation.casework.BatchAnswer.NotFound;
import moothall.escalation.casework.BatchAnswer.Preview;
import moothall.escalation.casework.BatchAnswer.Refused;
import moothall.escalation.casework.BatchAnswer.Report;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Note;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.domain.Route;
import moothall.escalation.domain.Visibility;
import moothall.escalation.store.DatabaseTroubleException;
import moothall.escalation.work.BulkAct;
import moothall.escalation.work.BulkWish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several cases at once, at the desk. */
final class BatchDeskTest extends CommentUnderIntake {

  private static final Viewer CARYS = new Viewer("carys", Set.of(Role.MODERATOR));
  private static final Viewer CERYS = new Viewer("cerys", Set.of(Role.SENIOR_MODERATOR));
  private static final Viewer DEV = new Viewer("dev", Set.of(Role.COMMUNITY_SAFETY));
  private static final Viewer HUW = new Viewer("huw", Set.of(Role.LEGAL));
  private static final Reason BECAUSE = new Reason("A sentence.");

  private final UUID batch = UUID.randomUUID();
  private BatchDesk batches;

  @BeforeEach
  void beans() {
    batches = service.bean(BatchDesk.class);
  }

  @Test
  void changesNothingInAPreview() {
    List<CaseId> cases = open(3);
    service.bean(ClaimDesk.class).claim(cases.getFirst(), BEN);
    Map<String, Long> before = rows();

    int previewed = 0;
    for (BulkAct act : BulkAct.values()) {
      BulkWish wish = new BulkWish(act, Optional.of(Route.MEMBERS), "");
      Preview preview = (Preview) batches.preview(BEN, wish, cases);
      assertThat(preview.cases()).hasSize(3);
      // Nothing is hidden yet that could be shown again.
      boolean possible = act != BulkAct.UNHIDE;
      assertThat(preview.cases()).allMatch(it -> it.result().isDone() == possible);
      previewed++;
    }

    assertThat(previewed).isEqualTo(5);
    assertThat(rows()).isEqualTo(before).hasSizeGreaterThan(40);
    assertThat(cases).allMatch(it -> !caseOf(it).isDecided());
  }

  @Test
  void saysOfEachWhyItIsNotDone() {
    CaseId claimed = open("claimed");
    service.bean(ClaimDesk.class).claim(claimed, CARYS);
    CaseId referred = open("referred");
    service
        .bean(ReferralDesk.class)
        .raise(comment("referred"), ReferralType.OTHER_CRIME, BEN, BECAUSE);
    CaseId restricted = open("restricted");
    service.bean(CaseNotes.class).route(restricted, ASHA, Route.MEMBERS, BECAUSE);
    take(flagged().on("nextdoor:ambermere:" + id.hashCode()));
    CaseId elsewhere = service.caseOf(new CommentId("nextdoor:ambermere:" + id.hashCode())).id();
    CaseId nowhere = new CaseId(UUID.randomUUID());
    List<CaseId> all = List.of(claimed, referred, restricted, elsewhere, nowhere, open("free"));

    assertThat(codes(batches.preview(ASHA, wish(BulkAct.HIDE), all)))
        .containsExactly(
            "claimed", "referral-open", "restricted", "cannot-hide-here", "no-such-case", "done");
    assertThat(codes(batches.preview(BEN, wish(BulkAct.HIDE), List.of(restricted))))
        .as("to whom it does not exist")
        .containsExactly("no-such-case");
    assertThat(codes(batches.preview(CERYS, wish(BulkAct.LEAVE), List.of(claimed))))
        .as("also for somebody senior, who might decide nevertheless")
        .containsExactly("claimed");
    assertThat(codes(batches.preview(DEV, wish(BulkAct.HIDE), List.of(open("other")))))
        .containsExactly("not-yours-to-decide");
  }

  @Test
  void honoursWhatOthersDidBetweenThePreviewAndTheDoing() {
    List<CaseId> cases = open(5);
    Map<CaseId, Integer> seen = seen(cases);
    desk.leaveAsIs(cases.get(0), CARYS, BECAUSE);
    service.bean(ClaimDesk.class).claim(cases.get(1), CARYS);
    service.bean(CaseNotes.class).add(cases.get(2), CARYS, new Note("Only a note."));
    take(flagged().on(id + "-3").saying("other words, written later"));

    Report report = (Report) batches.perform(batch, BEN, wish(BulkAct.HIDE), seen);

    assertThat(outcomes(report))
        .containsExactly("changed-since", "claimed", "done", "changed-since", "done");
    assertThat(report.lines().getFirst().place().done().orElseThrow().why())
        .startsWith("carys has left the comment as it is since.");
    assertThat(caseOf(cases.get(0)).visibility()).isEqualTo(Visibility.VISIBLE);
    assertThat(caseOf(cases.get(2)).isDecided()).isTrue();
  }

  @Test
  void doesNothingToACaseOfWhichNobodyCanHaveSeenSoMuch() {
    CaseId one = open("seen-more");

    Report report =
        (Report) batches.perform(batch, BEN, wish(BulkAct.LEAVE), Map.of(one, 1_000_000));

    assertThat(outcomes(report)).containsExactly("changed-since");
    assertThat(caseOf(one).isDecided()).isFalse();
  }

  @Test
  void doesAHundredAndNotOneMore() {
    List<CaseId> cases = open(101);

    Refused tooMany = (Refused) batches.preview(BEN, wish(BulkAct.LEAVE), cases);
    assertThat(tooMany.why()).contains("101", "1 to 100");
    assertThat(batches.perform(batch, BEN, wish(BulkAct.LEAVE), seen(cases.subList(0, 100), 101)))
        .isInstanceOf(Refused.class);
    assertThat(batches.report(batch, BEN)).isInstanceOf(NotFound.class);

    List<CaseId> hundred = cases.subList(0, 100);
    Report report = (Report) batches.perform(batch, BEN, wish(BulkAct.LEAVE), seen(hundred));

    assertThat(outcomes(report)).hasSize(100).containsOnly("done");
    assertThat(hundred).allMatch(it -> caseOf(it).isDecided());
    assertThat(caseOf(cases.getLast()).isDecided()).isFalse();
  }

  @Test
  void isUndoneInOneStepButForWhatOthersHaveChanged() {
    List<CaseId> cases = open(4);
    batches.perform(batch, BEN, wish(BulkAct.HIDE), seen(cases));
    assertThat(cases).allMatch(it -> caseOf(it).visibility() == Visibility.HIDING);
    service.bean(CaseNotes.class).reopen(cases.get(1), ASHA, BECAUSE);
    desk.unhide(cases.get(2), ASHA, BECAUSE);

    Report report = (Report) batches.undo(batch, CARYS);

    assertThat(undone(report)).containsExactly("done", "changed-since", "changed-since", "done");
    assertThat(report.lines().get(1).place().undone().orElseThrow().why())
        .startsWith("asha has worked on the case since.");
    assertThat(caseOf(cases.get(0)).visibility()).isEqualTo(Visibility.UNHIDING);
    assertThat(caseOf(cases.get(0)).isDecided()).as("nor was it before").isFalse();
    assertThat(caseOf(cases.get(1)).visibility()).isEqualTo(Visibility.HIDING);
    assertThat(caseOf(cases.get(2)).isDecided()).isTrue();

    long events = service.count("select count(*) from case_event");
    assertThat(undone((Report) batches.undo(batch, CARYS))).isEqualTo(undone(report));
    assertThat(service.count("select count(*) from case_event")).isEqualTo(events);
  }

  @Test
  void undoesEveryActButTheWayIntoARestrictedQueue() {
    Map<BulkAct, String> undone = new TreeMap<>();
    for (BulkAct act : BulkAct.values()) {
      CaseId one = open("undo-" + act);
      if (act == BulkAct.UNHIDE) {
        desk.hide(one, ASHA, BECAUSE);
      }
      UUID each = UUID.randomUUID();
      assertThat(outcomes((Report) batches.perform(each, BEN, wish(act), seen(List.of(one)))))
          .as(act.name())
          .containsExactly("done");
      undone.put(act, undone((Report) batches.undo(each, BEN)).getFirst());
      if (act != BulkAct.ROUTE) {
        assertThat(caseOf(one).isDecided()).as(act.name()).isEqualTo(act == BulkAct.UNHIDE);
      }
    }

    assertThat(undone)
        .containsEntry(BulkAct.ROUTE, "no-such-case")
        .hasSize(5)
        .containsEntry(BulkAct.HIDE, "done")
        .containsEntry(BulkAct.UNHIDE, "done")
        .containsEntry(BulkAct.LEAVE, "done")
        .containsEntry(BulkAct.CLAIM, "done");
  }

  @Test
  void givesBackNoClaimThatCameLater() {
    List<CaseId> cases = open(2);
    batches.perform(batch, BEN, wish(BulkAct.CLAIM), seen(cases));
    ClaimDesk claims = service.bean(ClaimDesk.class);
    claims.release(cases.get(0), BEN);
    claims.claim(cases.get(0), BEN);

    Report report = (Report) batches.undo(batch, BEN);

    assertThat(undone(report)).containsExactly("not-claimed", "done");
    assertThat(claims.claim(cases.get(0), CARYS)).isInstanceOf(ClaimAnswer.Not.class);
    assertThat(claims.claim(cases.get(1), CARYS)).isInstanceOf(ClaimAnswer.Held.class);
    assertThat(undone((Report) batches.undo(batch, CARYS)).getFirst()).isEqualTo("not-claimed");
  }

  @Test
  void isDoneOnceHoweverOftenItIsSent() throws Exception {
    List<CaseId> cases = open(10);
    Map<CaseId, Integer> seen = seen(cases);
    Callable<BatchAnswer> send = () -> batches.perform(batch, BEN, wish(BulkAct.HIDE), seen);

    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<BatchAnswer> answer : threads.invokeAll(List.of(send, send, send, send))) {
        assertThat(outcomes((Report) answer.get())).hasSize(10).doesNotContain("already-hidden");
      }
    }

    assertThat(outcomes((Report) send.call())).hasSize(10).containsOnly("done");
    assertThat(
            service.count(
                "select count(*) from action_intent where comment_id like '" + id + "-%'"))
        .isEqualTo(10);
    assertThat(batches.perform(batch, CARYS, wish(BulkAct.HIDE), seen))
        .isInstanceOfSatisfying(
            Refused.class, it -> assertThat(it.code()).isEqualTo(BatchAnswer.DIFFERS));
    assertThat(batches.perform(batch, BEN, wish(BulkAct.LEAVE), seen)).isInstanceOf(Refused.class);
  }

  @Test
  void saysWhatWasDoneWhenItIsBrokenOffAndGoesOn() throws SQLException {
    List<CaseId> cases = open(5);
    service.execute(
        """
        create function break_off() returns trigger language plpgsql as $$
        begin raise exception 'the process ends here'; end $$;
        create trigger break_off before insert on batch_done for each row when (new.place = 2)
          execute function break_off();
        create trigger break_off before insert on batch_failed for each row
          execute function break_off()
        """);
    try {
      assertThatThrownBy(() -> batches.perform(batch, BEN, wish(BulkAct.HIDE), seen(cases)))
          .isInstanceOf(DatabaseTroubleException.class);
    } finally {
      service.execute("drop function break_off() cascade");
    }

    assertThat(batches.own(BEN))
        .filteredOn(it -> it.batch().id().equals(batch))
        .singleElement()
        .satisfies(it -> assertThat(it.rest()).isEqualTo(3));
    Report broken = (Report) batches.report(batch, BEN);
    assertThat(broken.rest()).isEqualTo(3);
    assertThat(outcomes(broken)).containsExactly("done", "done", "-", "-", "-");
    assertThat(cases.stream().map(it -> caseOf(it).isDecided()))
        .as("the line and the case are one transaction")
        .containsExactly(true, true, false, false, false);
    assertThat(batches.goOn(batch, CARYS)).as("not under her name").isInstanceOf(NotFound.class);

    Report whole = (Report) batches.goOn(batch, BEN);

    assertThat(outcomes(whole)).hasSize(5).containsOnly("done");
    assertThat(
            service.count(
                "select count(*) from action_intent where comment_id like '" + id + "-%'"))
        .isEqualTo(5);
  }

  @Test
  void goesOnPastACaseThatFailsAndTriesItAgainWhenAsked() throws SQLException {
    List<CaseId> cases = open(4);
    Map<CaseId, Integer> seen = seen(cases);
    service.execute(
        """
        create function fail_it() returns trigger language plpgsql as $$
        begin raise exception 'a fault that quotes ABUSE' using errcode = 'check_violation'; end $$;
        create trigger fail_it before insert on case_event for each row
          when (new.case_id = '%s') execute function fail_it()
        """
            .formatted(cases.get(1)));
    try {
      assertThat(codes(batches.preview(BEN, wish(BulkAct.LEAVE), cases)))
          .containsExactly("done", "failed", "done", "done");
      Report report = (Report) batches.perform(batch, BEN, wish(BulkAct.LEAVE), seen);
      assertThat(tried(report)).containsExactly("done", "failed", "done", "done");
      assertThat(report.rest()).isEqualTo(1);
      assertThat(report.lines().get(1).place().tried().orElseThrow().why())
          .contains("nothing of it was done")
          .doesNotContain("ABUSE");
      assertThat(tried((Report) batches.goOn(batch, BEN))).contains("failed");
      assertThat(cases.stream().map(it -> caseOf(it).isDecided()))
          .containsExactly(true, false, true, true);
      assertThat(
              service.count("select count(*) from batch_failed where batch_id = '" + batch + "'"))
          .isEqualTo(2);
    } finally {
      service.execute("drop function fail_it() cascade");
    }

    assertThat(tried((Report) batches.goOn(batch, BEN))).hasSize(4).containsOnly("done");
  }

  @Test
  void undoesTheOthersWhereOneFails() throws SQLException {
    List<CaseId> cases = open(3);
    batches.perform(batch, BEN, wish(BulkAct.LEAVE), seen(cases));
    service.execute(
        """
        create function fail_it() returns trigger language plpgsql as $$
        begin raise exception 'a fault' using errcode = 'check_violation'; end $$;
        create trigger fail_it before insert on case_event for each row
          when (new.case_id = '%s') execute function fail_it()
        """
            .formatted(cases.get(1)));
    try {
      assertThat(undone((Report) batches.undo(batch, BEN)))
          .containsExactly("done", "failed", "done");
    } finally {
      service.execute("drop function fail_it() cascade");
    }

    assertThat(undone((Report) batches.undo(batch, BEN))).hasSize(3).containsOnly("done");
  }

  @Test
  void isSeenByOthersAsFarAsTheySeeTheCases() {
    List<CaseId> cases = open(2);
    batches.perform(batch, BEN, wish(BulkAct.ROUTE), seen(cases.subList(0, 1)));
    UUID ordinary = UUID.randomUUID();
    batches.perform(ordinary, BEN, wish(BulkAct.LEAVE), seen(cases.subList(1, 2)));

    Report own = (Report) batches.report(batch, BEN);
    assertThat(outcomes(own)).containsExactly("done");
    assertThat(own.lines().getFirst().it()).isEmpty();
    assertThat(batches.report(batch, CARYS)).isInstanceOf(NotFound.class);
    assertThat(batches.report(batch, HUW)).isInstanceOf(Report.class);
    assertThat(batches.report(ordinary, HUW)).isInstanceOf(NotFound.class);
  }

  private static Sketch flagged() {
    return hateful().asking("FLAG");
  }

  private CaseId open(String name) {
    take(flagged().on(id + "-" + name));
    return service.caseOf(comment(name)).id();
  }

  private List<CaseId> open(int cases) {
    List<CaseId> ids = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      ids.add(open(String.valueOf(i)));
    }
    return ids;
  }

  private CommentId comment(String name) {
    return new CommentId(id + "-" + name);
  }

  private static Case caseOf(CaseId one) {
    return reader.find(ASHA, one).orElseThrow().it();
  }

  private static BulkWish wish(BulkAct act) {
    return new BulkWish(act, Optional.of(Route.MEMBERS), "They are all alike.");
  }

  /** As a preview has it. */
  private Map<CaseId, Integer> seen(List<CaseId> cases) {
    Map<CaseId, Integer> seen = new LinkedHashMap<>();
    Preview preview = (Preview) batches.preview(ASHA, wish(BulkAct.CLAIM), cases);
    for (Foreseen it : preview.cases()) {
      seen.put(it.id(), it.seen());
    }
    assertThat(seen).hasSameSizeAs(cases);
    return seen;
  }

  /** With cases that are not there, until there are so many. */
  private Map<CaseId, Integer> seen(List<CaseId> cases, int many) {
    Map<CaseId, Integer> seen = new LinkedHashMap<>(seen(cases));
    Stream.generate(UUID::randomUUID)
        .limit(many - cases.size())
        .forEach(it -> seen.put(new CaseId(it), 0));
    return seen;
  }

  private static List<String> codes(BatchAnswer answer) {
    return ((Preview) answer).cases().stream().map(it -> it.result().code()).toList();
  }

  private static List<String> outcomes(Report report) {
    return report.lines().stream()
        .map(Line::place)
        .map(it -> it.done().map(result -> result.code()).orElse("-"))
        .toList();
  }

  private static List<String> tried(Report report) {
    return report.lines().stream()
        .map(Line::place)
        .map(it -> it.tried().map(result -> result.code()).orElse("-"))
        .toList();
  }

  private static List<String> undone(Report report) {
    return report.lines().stream()
        .map(Line::place)
        .map(it -> it.undone().map(result -> result.code()).orElse("-"))
        .toList();
  }

  private static Map<String, Long> rows() {
    Map<String, Long> rows = new TreeMap<>();
    for (String table :
        service.texts("select tablename from pg_tables where schemaname = 'public'")) {
      rows.put(table, service.count("select count(*) from " + table));
    }
    return rows;
  }
}

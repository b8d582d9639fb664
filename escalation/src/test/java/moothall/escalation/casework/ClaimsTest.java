package moothall.escalation.casework;

import static moothall.escalation.Colleagues.BEN;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.ClaimAnswer.Held;
import moothall.escalation.casework.ClaimAnswer.Not;
import moothall.escalation.casework.DeskAnswer.Accepted;
import moothall.escalation.casework.DeskAnswer.Refused;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Reason;
import moothall.escalation.reading.Timeline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has a case, and what that means for others. */
final class ClaimsTest extends CommentUnderIntake {

  private static final Viewer CARYS = new Viewer("carys", Set.of(Role.MODERATOR));
  private static final Viewer CERYS = new Viewer("cerys", Set.of(Role.SENIOR_MODERATOR));
  private static final Viewer DEV = new Viewer("dev", Set.of(Role.COMMUNITY_SAFETY));
  private static final Reason BECAUSE = new Reason("A sentence.");

  private ClaimDesk claims;

  @BeforeEach
  void empty() throws SQLException {
    claims = service.bean(ClaimDesk.class);
    service.execute("update cases set decided = true");
    take(hateful().on(id));
  }

  @Test
  void letsNobodyElseDecide() {
    claims.claim(caseId(), BEN);

    Refused refused = (Refused) desk.leaveAsIs(caseId(), CARYS, BECAUSE);

    assertThat(refused.code()).isEqualTo("claimed");
    assertThat(refused.why()).startsWith("ben has this case until ");
    assertThat(claims.claim(caseId(), CARYS)).isEqualTo(new Not(refused));
    assertThat(it().isDecided()).isFalse();
  }

  @Test
  void isOverWithTheDecision() {
    claims.claim(caseId(), BEN);

    assertThat(desk.leaveAsIs(caseId(), BEN, BECAUSE)).isInstanceOf(Accepted.class);

    assertThat(file().turn().holding()).isEmpty();
    assertThat(desk.unhide(caseId(), CARYS, BECAUSE)).isInstanceOf(Accepted.class);
  }

  @Test
  void endsByItself() throws SQLException {
    claims.claim(caseId(), BEN);
    expire();

    assertThat(file().turn().holding()).isEmpty();
    assertThat(claims.claim(caseId(), CARYS)).isInstanceOf(Held.class);
    assertThat(file().turn().holding().orElseThrow().by()).isEqualTo("carys");
  }

  @Test
  void canBeKeptLonger() throws SQLException {
    claims.claim(caseId(), BEN);
    service.execute(
        "update case_claim set since = since - interval '10 minutes', until = until - interval '10 minutes'");
    var before = file().turn().holding().orElseThrow();

    claims.claim(caseId(), BEN);

    var after = file().turn().holding().orElseThrow();
    assertThat(after.since()).isEqualTo(before.since());
    assertThat(after.until()).isAfter(before.until().plusSeconds(500));
    assertThat(happened()).containsOnlyOnce("Took the case");
  }

  @Test
  void canBeGivenBack() {
    claims.claim(caseId(), BEN);

    assertThat(((Refused) claims.release(caseId(), CARYS)).code()).isEqualTo("not-claimed");
    assertThat(claims.release(caseId(), BEN)).isInstanceOf(Accepted.class);
    assertThat(claims.claim(caseId(), CARYS)).isInstanceOf(Held.class);
  }

  @Test
  void goesToSomebodySeniorWithAReason() {
    claims.claim(caseId(), BEN);

    assertThat(claims.takeOver(caseId(), CARYS, BECAUSE)).isEqualTo(new Not(Requests.NOT_YOURS));
    assertThat(claims.takeOver(caseId(), CERYS, BECAUSE)).isInstanceOf(Held.class);

    assertThat(file().turn().holding().orElseThrow().by()).isEqualTo("cerys");
    assertThat(happened()).contains("Took over the case, which ben had");
    assertThat(((Refused) desk.leaveAsIs(caseId(), BEN, BECAUSE)).code()).isEqualTo("claimed");
  }

  @Test
  void doesNotStopSomebodySeniorWhichIsOnRecord() {
    claims.claim(caseId(), BEN);

    assertThat(desk.leaveAsIs(caseId(), CERYS, BECAUSE)).isInstanceOf(Accepted.class);

    assertThat(it().isDecided()).isTrue();
    assertThat(happened()).endsWith("Took over the case, which ben had");
    assertThat(file().turn().holding()).isEmpty();
  }

  @Test
  void isForThoseWhoDecide() {
    assertThat(claims.claim(caseId(), DEV)).isEqualTo(new Not(Requests.NOT_YOURS));
    assertThat(claims.next(DEV)).isEqualTo(new ClaimAnswer.NothingLeft(false));
  }

  @Test
  void hasNothingToDoWithWhatIsDecided() {
    desk.leaveAsIs(caseId(), BEN, BECAUSE);

    Not answer = (Not) claims.claim(caseId(), CARYS);

    assertThat(((Refused) answer.why()).code()).isEqualTo("decided");
  }

  @Test
  void goesToExactlyOneOfThoseWhoComeAtOnce() throws InterruptedException, ExecutionException {
    CaseId contested = caseId();

    List<ClaimAnswer> answers = atOnce(20, viewer -> claims.claim(contested, viewer));

    assertThat(answers).filteredOn(Held.class::isInstance).hasSize(1);
    assertThat(
            service.count(
                "select count(*) from case_event where kind = 'claimed' and case_id = '"
                    + contested
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void givesTwentyPeopleTwentyDifferentCases() throws InterruptedException, ExecutionException {
    for (int i = 0; i < 19; i++) {
      take(hateful().on(id + "-" + i));
    }

    List<ClaimAnswer> answers = atOnce(20, claims::next);

    assertThat(answers).allSatisfy(it -> assertThat(it).isInstanceOf(Held.class));
    assertThat(answers.stream().map(it -> ((Held) it).id()).distinct()).hasSize(20);
    assertThat(claims.next(BEN)).isEqualTo(new ClaimAnswer.NothingLeft(false));
  }

  @Test
  void givesTheWorstFirst() throws SQLException {
    take(hateful().on(id + "-worse"));
    service.execute("update cases set priority = 1 where comment_id = '" + id + "-worse'");

    Held held = (Held) claims.next(BEN);

    assertThat(held.id()).isEqualTo(service.caseOf(new CommentId(id + "-worse")).id());
  }

  private interface Wish {
    ClaimAnswer of(Viewer viewer);
  }

  private static List<ClaimAnswer> atOnce(int people, Wish wish)
      throws InterruptedException, ExecutionException {
    List<Callable<ClaimAnswer>> wishes =
        IntStream.range(0, people)
            .mapToObj(i -> new Viewer("person-" + i, Set.of(Role.MODERATOR)))
            .<Callable<ClaimAnswer>>map(viewer -> () -> wish.of(viewer))
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
      java.util.ArrayList<ClaimAnswer> answers = new java.util.ArrayList<>();
      for (Future<ClaimAnswer> answer : threads.invokeAll(wishes)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  private void expire() throws SQLException {
    service.execute(
        "update case_claim set since = since - interval '1 hour', until = until - interval '1 hour'");
  }

  private CaseId caseId() {
    return it().id();
  }

  private List<String> happened() {
    return Timeline.of(it()).stream().map(Timeline.Entry::what).toList();
  }
}

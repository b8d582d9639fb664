package moothall.escalation.actions;

import static moothall.escalation.Colleagues.ASHA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import moothall.escalation.Eventually;
import moothall.escalation.brakes.Brake;
import moothall.escalation.brakes.BrakeKind;
import moothall.escalation.casework.Desk;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.domain.ActionOutcome;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.Settlement;
import moothall.escalation.stopping.BrakeAnswer;
import moothall.escalation.stopping.BrakeDesk;
import org.junit.jupiter.api.Test;

/**
 * Quotas and the breaker, with eight workers at once: what is let through is exactly what may be.
 */
final class StoppingTheMachineTest extends WorkersThatShare {

  private static final Reason REASON = new Reason("Looked at, and it is right.");
  private static final String TODAY = "(clock_timestamp() at time zone 'Europe/London')::date";

  @Test
  void hidesNoMoreOnAPageThanADayAllowsHoweverManyWork() throws Exception {
    hidSoFar(pageId(), TODAY, 493);
    List<String> comments = take(20);

    work(unlimited());

    assertThat(askedFor()).hasSize(7).doesNotHaveDuplicates();
    assertThat(comments.stream().filter(it -> end(it) == Settlement.STOPPED)).hasSize(13);
    assertThat(onThisPage())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.kind()).isEqualTo(BrakeKind.QUOTA);
          assertThat(it.pull().reason()).contains("500 comments on this page");
          assertThat(it.until()).isPresent();
          assertThat(desk().end(it.id(), ASHA, REASON)).isInstanceOf(BrakeAnswer.Refused.class);
        });
  }

  @Test
  void countsARepetitionOnce() throws Exception {
    answer = new ActionOutcome.RetryAfter(Duration.ZERO);
    hidSoFar(pageId(), TODAY, 499);
    take(1);
    ActionWorker worker = worker(unlimited());
    Eventually.happens(
        "asked a few times",
        () -> {
          worker.carryOutNext();
          return asked.size() >= 3;
        });
    answer = new ActionOutcome.Done();

    work(unlimited());

    assertThat(onThisPage()).isEmpty();
    assertThat(
            service.count(
                "select hides from automatic_hides_of_day where page_id = '" + pageId() + "'"))
        .isEqualTo(500);
  }

  @Test
  void stopsAllPagesWhenTheDaysQuotaOfAllIsSpent() throws Exception {
    long before =
        service.count(
            "select coalesce(max(hides), 0) from automatic_hides_of_day where page_id = ''");
    hidSoFar("", TODAY, 1998);
    try {
      take(6);

      work(unlimited());

      assertThat(askedFor()).hasSize(2);
      assertThat(desk().open()).extracting(Brake::isOnAllPages).contains(true);
    } finally {
      hidSoFar("", TODAY, (int) before);
      service.execute(
          "update brake set ended_at = clock_timestamp(), ended_by = 'test', end_reason = 'test'"
              + " where page_id = '' and ended_at is null");
    }
  }

  @Test
  void stopsWhenTheRateJumpsFarOverTheUsual() throws Exception {
    List<String> comments = take(108);

    work(unlimited());

    assertThat(askedFor()).hasSize(100);
    assertThat(comments.stream().filter(it -> end(it) == Settlement.STOPPED)).hasSize(8);
    assertThat(onThisPage())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.kind()).isEqualTo(BrakeKind.BREAKER);
          assertThat(it.until()).isEmpty();
        });
  }

  @Test
  void knowsWhatIsUsualThere() throws Exception {
    hidSoFar(pageId(), TODAY + " - 1", 14 * 24 * 11);
    take(108);

    work(unlimited());

    assertThat(askedFor()).hasSize(108);
    assertThat(onThisPage()).isEmpty();
  }

  @Test
  void stopsWhenPeopleReverseTooMuchUntilAPersonHasLooked() throws Exception {
    List<String> comments = take(10);
    work(unlimited());
    comments.stream().limit(5).forEach(StoppingTheMachineTest::show);
    work(unlimited());

    List<String> later = take("later", 3);
    work(unlimited());

    assertThat(later).allSatisfy(it -> assertThat(end(it)).isEqualTo(Settlement.STOPPED));
    Brake breaker = onThisPage().getFirst();
    assertThat(breaker.pull().reason()).contains("reversed 5 of the machine's last 10 hides");
    assertThat(desk().end(breaker.id(), ASHA, REASON)).isInstanceOf(BrakeAnswer.Done.class);

    List<String> afterwards = take("afterwards", 3);
    work(unlimited());
    assertThat(afterwards).allSatisfy(it -> assertThat(end(it)).isEqualTo(Settlement.DONE));
  }

  @Test
  void theDatabaseLetsNobodyButAPersonCloseABreaker() throws Exception {
    take(101);
    work(unlimited());

    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() ->
            service.execute(
                "update brake set ended_at = clock_timestamp(), ended_by = 'system',"
                    + " end_reason = 'x' where page_id = '"
                    + pageId()
                    + "'"));
    assertThat(onThisPage()).hasSize(1);
  }

  private Platform unlimited() {
    return allowing(Integer.MAX_VALUE, Allowance.Scope.EACH_PAGE);
  }

  private List<String> take(int count) {
    return take("c", count);
  }

  private List<String> take(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> take(2, name + i)).toList();
  }

  private static void show(String comment) {
    assertThat(service.bean(Desk.class).unhide(it(comment).id(), ASHA, REASON))
        .isInstanceOf(DeskAnswer.Accepted.class);
  }

  private static Settlement end(String comment) {
    return it(comment).events().stream()
        .filter(CaseEvent.ActionCompleted.class::isInstance)
        .map(event -> ((CaseEvent.ActionCompleted) event).settlement())
        .findFirst()
        .orElseThrow();
  }

  private static void hidSoFar(String page, String day, int hides) throws SQLException {
    service.execute(
        "insert into automatic_hides_of_day (page_id, day, hides) values ('%s', %s, %d)"
                .formatted(page, day, hides)
            + " on conflict (page_id, day) do update set hides = excluded.hides");
  }

  private List<Brake> onThisPage() {
    return desk().open().stream().filter(it -> it.pageId().equals(pageId())).toList();
  }

  private static BrakeDesk desk() {
    return service.bean(BrakeDesk.class);
  }

  private String pageId() {
    return page.substring("website:".length(), page.length() - 1);
  }
}

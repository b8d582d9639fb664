package moothall.escalation.actions;

import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import moothall.escalation.domain.ActionOutcome;
import org.junit.jupiter.api.Test;

/** However many work, they spend together what is allowed and no more. */
final class SharedAllowanceTest extends WorkersThatShare {

  @Test
  void spendsNoMoreThanIsAllowedHoweverManyWork() throws Exception {
    List<String> mild = IntStream.range(0, 40).mapToObj(i -> take(4, "mild-" + i)).toList();
    List<String> severe = IntStream.range(0, 20).mapToObj(i -> take(1, "severe-" + i)).toList();
    Platform platform = allowing(50, Allowance.Scope.EACH_PAGE);

    work(platform);
    assertThat(asked).hasSize(50);
    assertThat(askedFor()).containsAll(severe);
    work(platform);
    assertThat(asked).as("while the window lasts").hasSize(50);
    assertThat(service.count("select sum(attempts) from action_intent where outcome is null"))
        .isZero();

    renew();
    work(platform);
    assertThat(askedFor()).doesNotHaveDuplicates().containsAll(mild).hasSize(60);
  }

  /** As where a token was refused, and a new one is tried at once. */
  @Test
  void countsTheSecondRequestOfOneTurn() throws Exception {
    take(2, "first");
    take(2, "second");
    take(2, "third");
    Queue<Boolean> again = new ConcurrentLinkedQueue<>();
    Platform platform = allowing(3, Allowance.Scope.EACH_PAGE);
    whenAsked = order -> again.add(order.mayAskAgain().getAsBoolean());

    while (worker(platform).carryOutNext()) {
      assertThat(asked).hasSizeLessThan(3);
    }

    assertThat(again).containsExactly(true, false);
    assertThat(asked).hasSize(2);
  }

  @Test
  void looksAlsoWhenAllIsSpent() throws Exception {
    take(2, "first");
    answer = new ActionOutcome.UnknownOutcome();

    assertThat(worker(allowing(1, Allowance.Scope.EACH_PAGE)).carryOutNext()).isTrue();
    service.execute("update allowance set exhausted = true where page_id = '" + pageId() + "'");

    work(allowing(1, Allowance.Scope.EACH_PAGE));

    assertThat(asked).hasSize(1);
    assertThat(looked).hasSize(1);
  }

  @Test
  void countsPagesTogetherWhereThePlatformDoes() throws Exception {
    take(2, "first");
    String elsewhere = "website:q" + UUID.randomUUID() + ":";
    takeJudgement(2, hateful().on(elsewhere + "other"));

    work(allowing(1, Allowance.Scope.ALL_PAGES_TOGETHER));
    assertThat(asked).hasSize(1);
    work(allowing(1, Allowance.Scope.EACH_PAGE));
    assertThat(asked).as("held by the allowance of all pages").hasSize(1);

    renew();
    work(allowing(1, Allowance.Scope.EACH_PAGE));
    assertThat(asked).as("each with its own").hasSize(2);
  }

  private String pageId() {
    return page.substring("website:".length(), page.length() - 1);
  }
}

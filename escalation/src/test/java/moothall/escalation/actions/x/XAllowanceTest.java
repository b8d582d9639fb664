package moothall.escalation.actions.x;

import static moothall.escalation.actions.x.XUnderTest.STANDSTILL;
import static moothall.escalation.actions.x.XUnderTest.hide;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.Optional;
import moothall.contracts.x.XAccount;
import moothall.contracts.x.XFault;
import moothall.escalation.actions.ActionExecutorContract;
import moothall.escalation.actions.Allowance;
import moothall.escalation.actions.ContractConfig;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** What X lets us ask for in a quarter of an hour, and what our plan pays for. */
final class XAllowanceTest extends ActingOnX {

  /** Fifty in a quarter of an hour are allowed, and X is never asked for the fifty-first. */
  @Test
  void stopsWhereTheWindowEndsAndGoesOnWithTheNext() {
    for (int i = 0; i < XAccount.ALLOWANCE; i++) {
      assertThat(executor.perform(hide(here.comment()))).isEqualTo(new ActionOutcome.Done());
    }
    String late = here.comment();

    for (int storm = 0; storm < 500; storm++) {
      assertThat(executor.perform(hide(late)))
          .isEqualTo(new ActionOutcome.RetryAfter(XAccount.WINDOW));
      assertThat(executor.look(hide(late)))
          .isEqualTo(new ReadBack.NotSeen(new ActionOutcome.RetryAfter(XAccount.WINDOW)));
    }
    assertThat(x.changes(late)).isZero();

    account.pass(XAccount.WINDOW);
    assertThat(executor.perform(hide(late))).isEqualTo(new ActionOutcome.Done());
  }

  /** It is a second request, and X may count it as one. */
  @Test
  void triesANewTokenLaterWhereTheAllowanceLetsNoSecondRequestThrough() {
    Order once = hide(here.comment());
    Order spent =
        new Order(
            once.actionId(),
            once.commentId(),
            once.kind(),
            once.reply(),
            once.report(),
            () -> false);
    x.next(XFault.TOKEN_REFUSED);

    assertThat(executor.perform(spent)).isEqualTo(new ActionOutcome.RetryAfter(Duration.ZERO));
    assertThat(x.changes(spent.commentId().nativeId())).isOne();

    assertThat(executor.perform(spent)).isEqualTo(new ActionOutcome.Done());
    assertThat(here.issued()).isEqualTo(2);
  }

  @Test
  void saysHowMuchXAllowsAndWhatItNeeds() {
    assertThat(executor.allowance())
        .contains(
            new Allowance(
                Allowance.Scope.EACH_PAGE,
                XAccount.ALLOWANCE,
                new Allowance.Costs(1, 0),
                new Allowance.Lasting(
                    XAccount.WINDOW.plus(
                        ContractConfig.within(ActionExecutorContract.DEADLINE).latestSend()))));
    assertThat(executor.neededFor(Optional.of("good")))
        .containsExactlyInAnyOrder("good", "x.client-id", "x.client-secret", "tokens.key");
  }

  @Test
  void waitsForAMinuteWhereXDoesNotSayHowLong() {
    x.next(XFault.RATE_LIMITED_WITHOUT_A_TIME);

    assertThat(executor.perform(hide(here.comment())))
        .isEqualTo(new ActionOutcome.RetryAfter(Duration.ofMinutes(1)));
  }

  @ParameterizedTest
  @EnumSource(names = {"USAGE_CAPPED", "OUT_OF_CREDITS"})
  void saysOnceThatThePlanIsSpentAndSendsNothingMore(XFault fault) {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger(XAnswers.class);
    log.start();
    logger.addAppender(log);
    String id = here.comment();
    x.next(fault);

    for (int storm = 0; storm < 500; storm++) {
      assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.RetryAfter(STANDSTILL));
    }
    logger.detachAppender(log);

    assertThat(x.changes(id)).isOne();
    assertThat(log.list)
        .singleElement()
        .satisfies(
            it -> assertThat(it.getFormattedMessage()).contains("credits of our plan are spent"));
    account.pass(STANDSTILL);
    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
  }
}

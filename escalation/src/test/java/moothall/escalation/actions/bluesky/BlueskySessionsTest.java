package moothall.escalation.actions.bluesky;

import static moothall.escalation.actions.bluesky.BlueskyUnderTest.hide;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import moothall.contracts.bluesky.BlueskyFault;
import moothall.contracts.bluesky.Xrpc;
import moothall.contracts.serving.LineFault;
import moothall.escalation.domain.ActionOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions that end after two hours, and the app password behind them. */
final class BlueskySessionsTest extends ActingOnBluesky {

  @Test
  void signsInOnceForManyHides() {
    for (int i = 0; i < 5; i++) {
      assertThat(executor.perform(hide(here.comment()))).isEqualTo(new ActionOutcome.Done());
    }

    assertThat(bluesky.asked(Xrpc.CREATE_SESSION)).isOne();
    assertThat(bluesky.asked(Xrpc.REFRESH_SESSION)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401})
  void renewsASessionThatHasExpired(int status) {
    bluesky.behaviour().refuseTokensWith(status);
    executor.perform(hide(here.comment()));
    here.pass(Duration.ofHours(2));

    assertThat(executor.perform(hide(here.comment()))).isEqualTo(new ActionOutcome.Done());
    assertThat(bluesky.asked(Xrpc.CREATE_SESSION)).isOne();
    assertThat(bluesky.asked(Xrpc.REFRESH_SESSION)).isOne();
  }

  @Test
  void signsInAgainAfterAQuarterOfAYearWithoutUse() {
    executor.perform(hide(here.comment()));
    here.pass(Duration.ofDays(91));

    assertThat(executor.perform(hide(here.comment()))).isEqualTo(new ActionOutcome.Done());
    assertThat(bluesky.asked(Xrpc.CREATE_SESSION)).isEqualTo(2);
  }

  @Test
  void saysOnceThatThePasswordIsWithdrawnAndSendsNothingMore() throws IOException {
    executor.perform(hide(here.comment()));
    bluesky.changePassword("wxyz-wxyz-wxyz-wxyz");
    String id = here.comment();

    for (int storm = 0; storm < 500; storm++) {
      assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.AuthBroken());
    }
    assertThat(bluesky.asked(Xrpc.CREATE_SESSION)).isEqualTo(2);
    assertThat(here.meters().counter("moothall_auth_broken", "page", "approved").count()).isOne();

    Files.writeString(secrets.resolve("good"), "wxyz-wxyz-wxyz-wxyz");
    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
  }

  @Test
  void renewsOnceOnly() {
    String id = here.comment();
    bluesky.next(BlueskyFault.EXPIRED_TOKEN, BlueskyFault.INVALID_TOKEN);

    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.AuthBroken());
    assertThat(here.changes(id)).isEqualTo(2);
  }

  /** Nothing was asked about the answer, so nothing about it is in doubt. */
  @ParameterizedTest
  @EnumSource(names = {"FAILS_WITHOUT_DOING_IT", "IS_CUT_OFF_AFTER_DOING_IT"})
  void comesBackLaterWhereNoSessionCanBeHad(LineFault fault) {
    String id = here.comment();
    bluesky.letFaultsMeet(Xrpc.CREATE_SESSION);
    bluesky.next(fault);

    assertThat(executor.perform(hide(id))).isInstanceOf(ActionOutcome.RetryAfter.class);
    assertThat(bluesky.calls()).hasSize(1);
  }

  @Test
  void restsWhereItHasSignedInTooOften() {
    bluesky.letFaultsMeet(Xrpc.CREATE_SESSION);
    bluesky.next(BlueskyFault.RATE_LIMITED);
    String id = here.comment();

    assertThat(executor.perform(hide(id)))
        .isEqualTo(new ActionOutcome.RetryAfter(Duration.ofMinutes(5)));
    assertThat(executor.perform(hide(id)))
        .isEqualTo(new ActionOutcome.RetryAfter(Duration.ofMinutes(5)));
    assertThat(bluesky.calls()).hasSize(1);
  }
}

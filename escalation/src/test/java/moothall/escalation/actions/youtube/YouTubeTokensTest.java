package moothall.escalation.actions.youtube;

import static moothall.escalation.actions.youtube.YouTubeUnderTest.hide;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import moothall.contracts.youtube.YouTubeFault;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.domain.ActionOutcome;
import org.junit.jupiter.api.Test;

/** The access tokens of an hour, and the consent behind them. */
final class YouTubeTokensTest extends ActingOnYouTube {

  @Test
  void fetchesOneAccessTokenForManyRequests() {
    for (int request = 0; request < 5; request++) {
      executor.look(hide(here.comment()));
    }
    assertThat(youtube.refreshes()).isOne();

    here.pass(Duration.ofHours(1));
    assertThat(executor.perform(hide(here.comment()))).isEqualTo(new ActionOutcome.Done());
    assertThat(youtube.refreshes()).isEqualTo(2);
  }

  @Test
  void replacesARefusedAccessTokenOnce() {
    executor.look(hide(here.comment()));
    youtube.revokeAccessTokens();
    assertThat(executor.perform(hide(here.comment()))).isEqualTo(new ActionOutcome.Done());
    assertThat(youtube.refreshes()).isEqualTo(2);

    youtube.next(YouTubeFault.AUTH_ERROR, YouTubeFault.AUTH_ERROR);
    String id = here.comment();
    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.AuthBroken());
    assertThat(youtube.changes(id)).isEqualTo(2);
  }

  @Test
  void saysOnceThatTheConsentIsGoneAndSendsNothingMore() throws IOException {
    youtube.killRefreshToken(true);

    for (int storm = 0; storm < 500; storm++) {
      assertThat(executor.perform(hide(here.comment()))).isEqualTo(new ActionOutcome.AuthBroken());
    }
    assertThat(youtube.calls()).hasSize(1);
    assertThat(here.meters().counter("moothall_auth_broken", "page", "approved").count()).isOne();

    youtube.killRefreshToken(false);
    here.pass(Duration.ofMinutes(10));
    assertThat(executor.perform(hide(here.comment()))).isEqualTo(new ActionOutcome.Done());
  }

  @Test
  void saysThatItHasNoClient() throws IOException {
    Files.delete(secrets.resolve("youtube.client-secret"));

    assertThat(executor.perform(hide(here.comment()))).isEqualTo(new ActionOutcome.AuthBroken());
    assertThat(youtube.calls()).isEmpty();
  }

  @Test
  void comesBackWhereNobodyHandsOutTokens() {
    ActionExecutor cutOff =
        here.executorAt(youtube.address(), URI.create("http://127.0.0.1:1/token"));

    assertThat(cutOff.perform(hide(here.comment()))).isInstanceOf(ActionOutcome.RetryAfter.class);
    assertThat(youtube.calls()).isEmpty();
  }
}

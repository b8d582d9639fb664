package moothall.escalation.actions.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import moothall.contracts.youtube.YouTubeChannel;
import moothall.contracts.youtube.YouTubeServer;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.ActionsConfig;
import moothall.escalation.actions.Allowance;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.actions.RegisterOfTheContract;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.BoundedHttp;
import moothall.service.Secrets;
import moothall.service.tokens.AccessTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker that had to wait for a token sends nothing when its lease is about to end. */
class TooLateTest {

  @TempDir Path secrets;

  @Test
  void sendsNothingOnceAnotherWorkerMayHaveTheIntent() throws Exception {
    Files.writeString(secrets.resolve("youtube.client-id"), YouTubeServer.CLIENT_ID);
    Files.writeString(secrets.resolve("youtube.client-secret"), YouTubeServer.CLIENT_SECRET);
    Clock clock = Clock.systemUTC();
    try (YouTubeServer youtube = new YouTubeServer(new YouTubeChannel("UC1"), clock)) {
      PageAccess access =
          new PageAccess(
              new PageAccess.Manners("YouTube", _ -> true, Duration.ofMinutes(10)),
              new RegisterOfTheContract(Optional.empty(), Optional.of("UC1")),
              new Secrets(secrets),
              clock,
              new SimpleMeterRegistry());
      YouTubeCalls calls =
          new YouTubeCalls(
              new AccessTokens(
                  youtube.address().resolve("/token"),
                  new AccessTokens.Client("youtube.client-id", "youtube.client-secret"),
                  new Secrets(secrets),
                  clock,
                  Duration.ofSeconds(5)),
              access,
              new Allowance.Daily(ZoneOffset.UTC),
              clock,
              Duration.ofSeconds(15));
      byte[] token = YouTubeServer.REFRESH_TOKEN.getBytes(StandardCharsets.UTF_8);
      Access inTime = new Access("p", "UC1", token, () -> true, System.nanoTime());
      Access late =
          new Access(
              "p", "UC1", token, () -> true, System.nanoTime() - Duration.ofSeconds(16).toNanos());

      assertThat(calls.call(late, _ -> new BoundedHttp.Unclear()))
          .isEqualTo(new YouTubeCalls.Heard.Failed(new ActionOutcome.RetryAfter(Duration.ZERO)));
      assertThat(calls.call(inTime, _ -> new BoundedHttp.Unclear()))
          .isEqualTo(new YouTubeCalls.Heard.Failed(new ActionOutcome.UnknownOutcome()));
    }
  }

  @Test
  void leavesTimeForTheAnswerWithinTheLease() {
    ActionsConfig config =
        new ActionsConfig(
            4,
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            8,
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Duration.ofDays(1));

    assertThat(config.latestSend().plus(config.deadline())).isLessThan(config.lease());
  }
}

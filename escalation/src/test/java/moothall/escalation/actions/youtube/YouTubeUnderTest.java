package moothall.escalation.actions.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import moothall.contracts.youtube.ModerationStatus;
import moothall.contracts.youtube.YouTubeChannel;
import moothall.contracts.youtube.YouTubeComment;
import moothall.contracts.youtube.YouTubeServer;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionExecutorContract;
import moothall.escalation.actions.ClockOfTheTest;
import moothall.escalation.actions.ContractConfig;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.RegisterOfTheContract;
import moothall.service.Secrets;

/** YouTube with a channel of the council, and the executors that act for it. */
final class YouTubeUnderTest {

  private static final String CHANNEL = "UCinvented-council";
  private static final YouTubeComment.Author RESIDENT =
      new YouTubeComment.Author("UCresident", "@resident");

  private final Path secrets;
  private final AtomicLong number = new AtomicLong();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final YouTubeChannel channel = new YouTubeChannel(CHANNEL);
  private Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private final ClockOfTheTest clock = new ClockOfTheTest(() -> now);
  private final YouTubeServer server = new YouTubeServer(channel, clock);

  YouTubeUnderTest(Path secrets) throws IOException {
    this.secrets = secrets;
    Files.writeString(secrets.resolve("good"), YouTubeServer.REFRESH_TOKEN + "\n");
    Files.writeString(secrets.resolve("youtube.client-id"), YouTubeServer.CLIENT_ID);
    Files.writeString(secrets.resolve("youtube.client-secret"), YouTubeServer.CLIENT_SECRET);
  }

  void stop() {
    server.close();
    assertThat(server.violations()).as("requests that YouTube does not know").isEmpty();
  }

  YouTubeServer server() {
    return server;
  }

  YouTubeChannel channel() {
    return channel;
  }

  SimpleMeterRegistry meters() {
    return meters;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  ActionExecutor executor() {
    return executorAt(server.address(), server.address().resolve("/token"));
  }

  ActionExecutor executorAt(URI api, URI tokens) {
    return new YouTubeExecutor(
        new RegisterOfTheContract(Optional.empty(), Optional.of(CHANNEL)),
        new Secrets(secrets),
        new YouTubeConfig(
            api,
            tokens,
            "youtube.client-id",
            "youtube.client-secret",
            10_000,
            5_000,
            Duration.ofMinutes(10)),
        ContractConfig.within(ActionExecutorContract.DEADLINE),
        clock,
        meters);
  }

  String comment() {
    String id = nothing();
    channel.put(YouTubeComment.onVideo(id, "dQinvented1", RESIDENT, "words", clockOf(id)));
    return id;
  }

  /** Each later than the next: the list of held comments is newest first, and has the last last. */
  private static Instant clockOf(String id) {
    return Instant.EPOCH.minusSeconds(Long.parseLong(id.substring("UgInvented-".length())));
  }

  String answer() {
    YouTubeComment thread = channel.find(comment()).orElseThrow();
    YouTubeComment answer = thread.answered("9ab_CD", RESIDENT, "words", Instant.EPOCH);
    channel.put(answer);
    return answer.id();
  }

  String nothing() {
    return "UgInvented-" + number.incrementAndGet();
  }

  boolean isHidden(String id) {
    return channel.status(id) != ModerationStatus.PUBLISHED;
  }

  /** On the page whose secret is good. */
  static Order hide(String id) {
    return RegisterOfTheContract.hide("youtube", id);
  }
}

package moothall.escalation.actions.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import moothall.contracts.bluesky.BlueskyNetwork;
import moothall.contracts.bluesky.BlueskyPost;
import moothall.contracts.bluesky.BlueskyServer;
import moothall.contracts.bluesky.Xrpc;
import moothall.contracts.serving.Request;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionExecutorContract;
import moothall.escalation.actions.ClockOfTheTest;
import moothall.escalation.actions.ContractConfig;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.RegisterOfTheContract;
import moothall.service.Secrets;

/** Bluesky with an account of the council, and the executors that act for it. */
final class BlueskyUnderTest {

  static final BlueskyPost.Author COUNCIL =
      new BlueskyPost.Author(
          "did:plc:ambermereboroughcouncil2", "ambermere.example", "Ambermere Borough Council");
  static final BlueskyPost.Author JO =
      new BlueskyPost.Author("did:plc:joexamplejoexamplejoexam", "jo.example", "Jo Example");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PASSWORD = "abcd-efgh-ijkl-mnop";

  private final Path secrets;
  private final AtomicLong number = new AtomicLong();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final BlueskyNetwork network = new BlueskyNetwork(COUNCIL);
  private Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private final ClockOfTheTest clock = new ClockOfTheTest(() -> now);
  private final BlueskyServer server = new BlueskyServer(network, PASSWORD, clock);

  BlueskyUnderTest(Path secrets) throws IOException {
    this.secrets = secrets;
    Files.writeString(secrets.resolve("good"), PASSWORD + "\n");
    server.letFaultsMeet(Xrpc.PUT_RECORD, Xrpc.CREATE_RECORD, Xrpc.CREATE_REPORT);
  }

  void stop() {
    server.close();
    assertThat(server.violations()).as("requests that Bluesky does not know").isEmpty();
  }

  BlueskyServer server() {
    return server;
  }

  BlueskyNetwork network() {
    return network;
  }

  SimpleMeterRegistry meters() {
    return meters;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  ActionExecutor executor() {
    return executorAt(server.address());
  }

  /** As another process would have it: with sessions of its own. */
  ActionExecutor executorAt(URI address) {
    return new BlueskyExecutor(
        new RegisterOfTheContract(Optional.empty(), Optional.of(COUNCIL.did())),
        new Secrets(secrets),
        new BlueskyConfig(
            address, 4_000, "did:plc:invented#atproto_labeler", Duration.ofMinutes(10)),
        ContractConfig.within(ActionExecutorContract.DEADLINE),
        clock,
        meters);
  }

  /** A thread that the council begins. */
  BlueskyPost thread() {
    return posted(BlueskyPost.of(COUNCIL, key(), "Bins are collected on Monday.", now));
  }

  BlueskyPost posted(BlueskyPost post) {
    network.put(post);
    return post;
  }

  /** An answer to it; the answer is its address. */
  String answerTo(BlueskyPost post) {
    return posted(post.answered(JO, key(), "words", now)).uri();
  }

  /** An answer in a thread of its own. */
  String comment() {
    return answerTo(thread());
  }

  String nothing() {
    return "at://" + JO.did() + "/app.bsky.feed.post/" + key();
  }

  String key() {
    return "3l3k%05d".formatted(number.incrementAndGet());
  }

  /** Requests to write the gate of the thread in which the answer stands. */
  long changes(String answer) {
    return network.find(answer).map(BlueskyPost::root).stream()
        .flatMap(root ->
            server.journal().stream()
                .filter(it -> it.path().endsWith(".putRecord"))
                .filter(it -> root.endsWith("/" + rkey(it))))
        .count();
  }

  /** Requests that showed the answer alone. */
  long looks(String answer) {
    return server.journal().stream()
        .filter(it -> it.path().endsWith(".getPostThread"))
        .filter(it -> answer.equals(it.query().get("uri")))
        .count();
  }

  private static String rkey(Request put) {
    try {
      return JSON.readTree(put.body()).path("rkey").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On the page whose secret is good. */
  static Order hide(String id) {
    return RegisterOfTheContract.hide("bluesky", id);
  }
}

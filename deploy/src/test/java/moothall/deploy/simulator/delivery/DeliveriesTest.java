package moothall.deploy.simulator.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import moothall.deploy.simulator.delivery.StandInIngest.Told;
import moothall.deploy.simulator.town.Town;
import moothall.deploy.simulator.town.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveriesTest {

  private static final byte[] SECRET = "a-secret-of-the-test".getBytes(StandardCharsets.UTF_8);
  private static final String COMMENTS = "/channels/website/ambermere-website/comments";

  @TempDir private Path folder;
  private StandInIngest ingest;
  private Town town;
  private SignedWebhook webhook;
  private Deliveries deliveries;
  private volatile Optional<byte[]> secret = Optional.of(SECRET);

  @BeforeEach
  void open() throws Exception {
    ingest = new StandInIngest(SECRET);
    openTown();
  }

  @AfterEach
  void close() {
    closeTown();
    ingest.close();
  }

  @Test
  void tellsASignedComment() throws Exception {
    String id = post();

    Told told = ingest.awaitRequest();

    assertThat(told.method()).isEqualTo("POST");
    assertThat(told.path()).isEqualTo(COMMENTS);
    assertThat(told.signed()).isTrue();
    assertThat(told.body().path("id").asText()).isEqualTo(id);
    assertThat(told.body().path("postId").asText()).isEqualTo("flood-defences");
    assertThat(told.body().path("postTopic").asText()).isEqualTo("Flood defences");
    assertThat(told.body().path("author").path("id").asText()).startsWith("resident-");
    assertThat(told.body().path("author").path("name").asText()).isEqualTo("Amy Trent");
    assertThat(told.body().path("text").asText()).isEqualTo("Sandbags: collect or delivered?");
    assertThat(Instant.parse(told.body().path("createdAt").asText())).isBefore(Instant.now());
    assertThat(told.body().path("permalink").asText())
        .isEqualTo("http://town.example/posts/flood-defences#" + id);
  }

  @Test
  void triesAgainUntilItIsTaken() throws Exception {
    ingest.answering(503, 429, 401, 404, 500);

    String id = post();

    for (int expected : new int[] {503, 429, 401, 404, 500, 202}) {
      Told told = ingest.awaitRequest();
      assertThat(told.answered()).isEqualTo(expected);
      assertThat(told.body().path("id").asText()).isEqualTo(id);
    }
    await(() -> town.waitingForDelivery().isEmpty());
    assertThat(deliveries.trouble()).isEmpty();
    assertThat(ingest.heardNothingMore()).isTrue();
  }

  @Test
  void keepsTheOrderOfAComment() throws Exception {
    ingest.answering(503);
    String id = post();
    town.edit(id, new Words("Delivered, I hope?"));
    deliveries.somethingHappenedTo(id);
    town.remove(id);
    deliveries.somethingHappenedTo(id);

    assertThat(ingest.awaitRequest().answered()).isEqualTo(503);
    assertThat(ingest.awaitRequest().method()).isEqualTo("POST");
    Told edit = ingest.awaitRequest();
    Told removal = ingest.awaitRequest();

    assertThat(edit.method()).isEqualTo("PUT");
    assertThat(edit.path()).isEqualTo(COMMENTS + "/" + id);
    assertThat(edit.body().path("text").asText()).isEqualTo("Delivered, I hope?");
    assertThat(edit.body().has("editedAt")).isTrue();
    assertThat(removal.method()).isEqualTo("DELETE");
    assertThat(removal.body().has("removedAt")).isTrue();
    assertThat(removal.signed()).isTrue();
  }

  @Test
  void givesUpOnlyWhatIsRefusedForGoodAndSaysWhy() throws Exception {
    ingest.answering(413);

    post();

    assertThat(ingest.awaitRequest().answered()).isEqualTo(413);
    await(() -> town.tally().refused() == 1);
    assertThat(deliveries.trouble()).hasValue("Moothall answered 413: Because it is a test.");
    assertThat(town.waitingForDelivery()).isEmpty();
  }

  @Test
  void goesOnAfterARestart() throws Exception {
    secret = Optional.empty();
    String id = post();
    await(() -> deliveries.trouble().isPresent());
    closeTown();

    secret = Optional.of(SECRET);
    openTown();
    deliveries.resume();

    assertThat(ingest.awaitRequest().body().path("id").asText()).isEqualTo(id);
    await(() -> town.waitingForDelivery().isEmpty());
  }

  private String post() {
    String id =
        town.post(
                "flood-defences",
                new Words("Amy Trent"),
                new Words("Sandbags: collect or delivered?"))
            .id();
    deliveries.somethingHappenedTo(id);
    return id;
  }

  private void openTown() {
    town = Town.open(folder.resolve("journal.ndjson"), Clock.systemUTC());
    webhook =
        new SignedWebhook(
            ingest.address(),
            "ambermere-website",
            new ChannelMessage(() -> URI.create("http://town.example")),
            () -> secret);
    deliveries = new Deliveries(town, webhook, Duration.ofMillis(5));
  }

  private void closeTown() {
    deliveries.close();
    webhook.close();
    town.close();
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for 10 seconds").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }
}

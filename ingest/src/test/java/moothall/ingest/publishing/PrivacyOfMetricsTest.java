package moothall.ingest.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import moothall.events.Author;
import moothall.events.CommentKind;
import moothall.events.CommentReceived;
import moothall.events.PageSnapshot;
import moothall.ingest.InMemoryPublisher;
import moothall.ingest.comment.Refusal;
import moothall.schemas.TrustedEvents;
import org.junit.jupiter.api.Test;

/** Scenario 36: no label holds an author, a handle, a text or an id, and no crowd makes more. */
class PrivacyOfMetricsTest {

  static {
    TrustedEvents.declare();
  }

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final int AUTHORS = 100_000;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Intake intake = new Intake(new InMemoryPublisher(), meters);

  @Test
  void isKeptHoweverManyPeopleWrite() {
    written(0, 1_000);
    Set<Meter.Id> after1000 = ids();
    written(1_000, AUTHORS);

    assertThat(ids()).isEqualTo(after1000).hasSizeLessThan(10);
    assertThat(ids())
        .flatExtracting(Meter.Id::getTags)
        .extracting(Tag::getValue)
        .noneMatch(value -> value.contains("canary"));
    assertThat(
            meters.get("moothall_comments_accepted").counters().stream()
                .mapToDouble(it -> it.count())
                .sum())
        .isEqualTo(AUTHORS);
    assertThat(meters.get("moothall.posted.to.accepted").timer().count()).isEqualTo(AUTHORS);
  }

  private Set<Meter.Id> ids() {
    return meters.getMeters().stream().map(Meter::getId).collect(Collectors.toSet());
  }

  private void written(int from, int to) {
    for (int i = from; i < to; i++) {
      intake.published(List.of(comment("canary-" + i)));
    }
    intake.turnAway(new Refusal("invalid-id", "A sentence with canary-" + to));
    intake.setAside(
        "website",
        "ambermere",
        ("canary-" + to).getBytes(java.nio.charset.StandardCharsets.UTF_8),
        new Refusal("invalid-json", "Another."));
  }

  private static CommentReceived comment(String canary) {
    return CommentReceived.newBuilder()
        .setEventId(canary)
        .setKind(CommentKind.CREATED)
        .setCommentId("website:ambermere:" + canary)
        .setVersion(canary)
        .setPage(
            PageSnapshot.newBuilder()
                .setPageId("ambermere")
                .setCouncilId("ambermere")
                .setPlatform("website")
                .setName("Ambermere Borough Council")
                .setProfile("GENERAL")
                .setMode("ENFORCE")
                .build())
        .setAuthor(Author.newBuilder().setAuthorId(canary).setDisplayName(canary).build())
        .setText(canary)
        .setPostedAt(NOW.minusSeconds(3))
        .setReceivedAt(NOW)
        .setVia("WEBHOOK")
        .setRaw(ByteBuffer.allocate(0))
        .setRawSha256("0".repeat(64))
        .build();
  }
}

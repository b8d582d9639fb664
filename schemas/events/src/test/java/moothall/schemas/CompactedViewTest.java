package moothall.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import moothall.events.PageRegistered;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.RecordDeserializationException.DeserializationExceptionOrigin;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class CompactedViewTest {

  private static final TopicPartition PARTITION = new TopicPartition(Topics.PAGES.name(), 0);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final MockConsumer<String, PageRegistered> consumer = new MockConsumer<>("earliest");

  CompactedViewTest() {
    Node broker = new Node(1, "127.0.0.1", 1);
    consumer.updatePartitions(
        PARTITION.topic(),
        List.of(
            new PartitionInfo(
                PARTITION.topic(), 0, broker, new Node[] {broker}, new Node[] {broker})));
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
  }

  @Test
  void keepsTheNewestValueOfEachKey() throws InterruptedException {
    consumer.updateEndOffsets(Map.of(PARTITION, 2L));
    consumer.schedulePollTask(() -> add(0, page("APPROVED")));
    consumer.schedulePollTask(() -> add(1, page("SUSPENDED")));

    try (CompactedView<PageRegistered> view = new CompactedView<>(Topics.PAGES, consumer)) {
      assertThat(view.awaitCaughtUp(PATIENCE)).isTrue();
      assertThat(view.find("town")).map(PageRegistered::getStatus).contains("SUSPENDED");
    }
  }

  @Test
  void passesOverWhatCannotBeDecoded() throws InterruptedException {
    consumer.updateEndOffsets(Map.of(PARTITION, 2L));
    consumer.schedulePollTask(
        () -> consumer.setPollException(undecodable(new IllegalArgumentException())));
    consumer.schedulePollTask(() -> add(1, page("APPROVED")));

    try (CompactedView<PageRegistered> view = new CompactedView<>(Topics.PAGES, consumer)) {
      assertThat(view.awaitCaughtUp(PATIENCE)).isTrue();
      assertThat(view.find("town")).isPresent();
    }
  }

  @Test
  void waitsForARegistryThatDoesNotAnswer() throws InterruptedException {
    AtomicInteger readAt = new AtomicInteger(-1);
    consumer.updateEndOffsets(Map.of(PARTITION, 1L));
    consumer.schedulePollTask(() -> consumer.setPollException(undecodable(new IOException())));
    consumer.schedulePollTask(() -> {
      readAt.set((int) consumer.position(PARTITION));
      add(0, page("APPROVED"));
    });

    try (CompactedView<PageRegistered> view = new CompactedView<>(Topics.PAGES, consumer)) {
      assertThat(view.awaitCaughtUp(PATIENCE)).isTrue();
      assertThat(readAt).as("position at the second try").hasValue(0);
    }
  }

  private void add(long offset, PageRegistered page) {
    consumer.addRecord(new ConsumerRecord<>(PARTITION.topic(), 0, offset, "town", page));
  }

  private static RecordDeserializationException undecodable(Exception cause) {
    return new RecordDeserializationException(
        DeserializationExceptionOrigin.VALUE,
        PARTITION,
        0,
        0,
        TimestampType.CREATE_TIME,
        null,
        null,
        new RecordHeaders(),
        "undecodable",
        cause);
  }

  private static PageRegistered page(String status) {
    TrustedEvents.declare();
    return PageRegistered.newBuilder()
        .setPageId("town")
        .setCouncilId("ambermere")
        .setPlatform("website")
        .setName("Town")
        .setStatus(status)
        .build();
  }
}

package moothall.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BacklogTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final String TOPIC = Topics.COMMENTS_RECEIVED.name();
  private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

  private final MockConsumer<byte[], byte[]> reader = new MockConsumer<>("earliest");
  private final Map<TopicPartition, Long> committed = new HashMap<>();
  private final Backlog backlog =
      new Backlog(reader, () -> committed, Clock.fixed(NOW, ZoneOffset.UTC));

  @BeforeEach
  void oneEmptyPartition() {
    Node node = new Node(0, "nowhere", 1);
    reader.updatePartitions(
        TOPIC, List.of(new PartitionInfo(TOPIC, 0, node, new Node[] {node}, new Node[] {node})));
    reader.updateBeginningOffsets(Map.of(PARTITION, 0L));
    reader.updateEndOffsets(Map.of(PARTITION, 0L));
  }

  @Test
  void isNothingWhereNothingWasAccepted() {
    assertThat(backlog.measure()).isEqualTo(Map.of(0, Backlog.Waiting.NONE));
  }

  @Test
  void countsWhatIsNotCommittedAndDatesTheOldest() {
    committed.put(PARTITION, 3L);
    reader.updateEndOffsets(Map.of(PARTITION, 10L));
    accepted(3, NOW.minusSeconds(90));

    assertThat(backlog.measure())
        .isEqualTo(Map.of(0, new Backlog.Waiting(7, Duration.ofSeconds(90))));
  }

  @Test
  void countsFromTheBeginningWhereNothingWasCommitted() {
    reader.updateEndOffsets(Map.of(PARTITION, 2L));
    accepted(0, NOW.plusSeconds(5));

    assertThat(backlog.measure()).isEqualTo(Map.of(0, new Backlog.Waiting(2, Duration.ZERO)));
  }

  @Test
  void doesNotTakeATransactionsMarkerForAComment() {
    committed.put(PARTITION, 9L);
    reader.updateEndOffsets(Map.of(PARTITION, 10L));

    assertThat(backlog.measure()).isEqualTo(Map.of(0, Backlog.Waiting.NONE));
  }

  private void accepted(long offset, Instant at) {
    reader.schedulePollTask(() ->
        reader.addRecord(
            new ConsumerRecord<>(
                TOPIC,
                0,
                offset,
                at.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                new byte[0],
                new byte[0],
                new RecordHeaders(),
                Optional.empty())));
  }
}

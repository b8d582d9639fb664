package moothall.ingest.recent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import moothall.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TailReaderTest {

  private static final String TOPIC = Topics.DEAD_LETTERS.name();
  private static final List<TopicPartition> PARTITIONS =
      List.of(new TopicPartition(TOPIC, 0), new TopicPartition(TOPIC, 1));

  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final CountDownLatch caughtUp = new CountDownLatch(1);
  private final AtomicBoolean trouble = new AtomicBoolean(true);

  @Test
  @Timeout(30)
  void readsAgainWhatCouldNotBeTakenAndPassesNothingBy() throws Exception {
    try (TailReader reader =
        new TailReader(
            records(),
            List.of(Topics.DEAD_LETTERS),
            Instant.EPOCH,
            this::take,
            caughtUp::countDown)) {
      assertThat(caughtUp.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(reader).isNotNull();
    }

    assertThat(taken).contains("0-0", "0-1", "0-2", "1-0", "1-1", "1-2");
    assertThat(taken.stream().filter(it -> it.startsWith("0")).distinct())
        .containsExactly("0-0", "0-1", "0-2");
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    String name = record.partition() + "-" + record.offset();
    if (name.equals("0-1") && trouble.getAndSet(false)) {
      throw new IllegalStateException("the registry is away");
    }
    taken.add(name);
  }

  /** Three records in each of two partitions. */
  private static MockConsumer<String, byte[]> records() {
    MockConsumer<String, byte[]> consumer =
        new MockConsumer<>("earliest") {
          @Override
          public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(
              Map<TopicPartition, Long> times) {
            return times.keySet().stream()
                .collect(Collectors.toMap(it -> it, _ -> new OffsetAndTimestamp(0, 0)));
          }
        };
    Node nobody = Node.noNode();
    consumer.updatePartitions(
        TOPIC,
        PARTITIONS.stream()
            .map(it -> new PartitionInfo(TOPIC, it.partition(), nobody, new Node[0], new Node[0]))
            .toList());
    consumer.updateEndOffsets(PARTITIONS.stream().collect(Collectors.toMap(it -> it, _ -> 3L)));
    consumer.schedulePollTask(() -> fill(consumer));
    // What is read a second time has to be there a second time.
    consumer.schedulePollTask(() -> fill(consumer));
    return consumer;
  }

  private static void fill(MockConsumer<String, byte[]> consumer) {
    for (TopicPartition partition : PARTITIONS) {
      for (int offset = 0; offset < 3; offset++) {
        consumer.addRecord(
            new ConsumerRecord<>(TOPIC, partition.partition(), offset, "key", new byte[0]));
      }
    }
  }
}

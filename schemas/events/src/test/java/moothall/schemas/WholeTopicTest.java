package moothall.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WholeTopicTest {

  private static final TopicPartition PARTITION = new TopicPartition(Topics.POLICIES.name(), 0);

  private final MockConsumer<String, byte[]> reader = new MockConsumer<>("earliest");
  private final MockProducer<String, byte[]> line =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());

  private long end;

  @Test
  void writesWhatIsNewOrOtherAndTakesAwayWhatIsNotWanted() {
    holds("same", "1");
    holds("other", "1");
    holds("gone", "1");
    holds("gone long ago", "1");
    holds("gone long ago", null);

    WholeTopic.Change change =
        become(Map.of("same", bytes("1"), "other", bytes("2"), "new", bytes("3")));

    assertThat(change).isEqualTo(new WholeTopic.Change(2, 1));
    assertThat(line.history())
        .extracting(ProducerRecord::key)
        .containsExactly("new", "other", "gone");
    assertThat(line.history().getLast().value()).isNull();
    assertThat(line.commitCount()).isEqualTo(1);
  }

  @Test
  void writesNothingWhereNothingHasChanged() {
    holds("same", "0");
    holds("same", "1");

    assertThat(become(Map.of("same", bytes("1")))).isEqualTo(new WholeTopic.Change(0, 0));
    assertThat(line.history()).isEmpty();
    assertThat(line.commitCount()).isZero();
  }

  @Test
  void goesBackToWhatWasThereBefore() {
    holds("rule", "old");
    holds("rule", "newer");

    assertThat(become(Map.of("rule", bytes("old")))).isEqualTo(new WholeTopic.Change(1, 0));
  }

  @Test
  void writesNothingOnceSomebodyElseHasBegun() {
    holds("rule", "1");

    try (WholeTopic topic = topic()) {
      line.fenceProducer();

      assertThatThrownBy(() -> topic.become(Map.of("rule", bytes("2"))))
          .isInstanceOf(ProducerFencedException.class);
    }
    assertThat(line.history()).isEmpty();
  }

  @Test
  void doesNotSayThatItIsDoneWhereNobodyCanKnow() {
    holds("rule", "0");
    line.commitTransactionException = new TimeoutException("no answer");

    assertThatThrownBy(() -> become(Map.of("rule", bytes("1"))))
        .isInstanceOf(TimeoutException.class);
    assertThat(line.history()).isEmpty();
  }

  private WholeTopic.Change become(Map<String, byte[]> wanted) {
    try (WholeTopic topic = topic()) {
      return topic.become(wanted);
    }
  }

  private WholeTopic topic() {
    reader.updateEndOffsets(Map.of(PARTITION, end));
    return new WholeTopic(Topics.POLICIES, line, reader);
  }

  private void holds(String key, @Nullable String value) {
    long offset = end++;
    reader.updateBeginningOffsets(Map.of(PARTITION, 0L));
    reader.schedulePollTask(() ->
        reader.addRecord(
            new ConsumerRecord<>(
                PARTITION.topic(), 0, offset, key, value == null ? null : bytes(value))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

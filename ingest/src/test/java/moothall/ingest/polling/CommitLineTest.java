package moothall.ingest.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class CommitLineTest {

  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final ProducerRecord<byte[], byte[]> record =
      new ProducerRecord<>("topic", new byte[] {1}, new byte[] {2});

  @Test
  void commitsAllTogether() {
    try (CommitLine line = new CommitLine(producer)) {
      line.commit(List.of(record, record));
    }

    assertThat(producer.history()).hasSize(2);
    assertThat(producer.transactionCommitted()).isTrue();
    assertThat(producer.closed()).isTrue();
  }

  @Test
  void saysWhatWentWrongThoughNotEvenAbortingWorks() {
    producer.commitTransactionException = new TimeoutException("no answer");
    producer.abortTransactionException = new IllegalStateException("only a commit may follow");
    try (CommitLine line = new CommitLine(producer)) {
      assertThatThrownBy(() -> line.commit(List.of(record))).isInstanceOf(TimeoutException.class);
    }
  }

  @Test
  void leavesNoProducerBehindThatCanBeginNothing() {
    producer.initTransactionException = new TimeoutException("nobody there");

    assertThatThrownBy(() -> new CommitLine(producer)).isInstanceOf(TimeoutException.class);
    assertThat(producer.closed()).isTrue();
  }
}

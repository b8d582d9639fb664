package moothall.moderation.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import moothall.schemas.DeadLetter;
import moothall.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuarantineTest {

  private static final byte[] KEY = {1};
  private static final byte[] VALUE = {2, 3};

  private final List<String> setAside = new ArrayList<>();
  private final Map<String, ?> settings =
      Map.of(QuarantineListener.SETTING, (QuarantineListener) setAside::add);

  @Test
  void keepsTheBytesAndSaysWhereTheyCameFrom() {
    var response = decode(new SerializationException("canary", new EOFException()));

    assertThat(response.result()).isEqualTo(DeserializationExceptionHandler.Result.RESUME);
    ProducerRecord<byte[], byte[]> letter = response.deadLetterQueueRecords().getFirst();
    assertThat(letter.topic()).isEqualTo(Topics.DEAD_LETTERS.name());
    assertThat(letter.key()).isEqualTo(KEY);
    assertThat(letter.value()).isEqualTo(VALUE);
    assertThat(DeadLetter.header(letter.headers(), DeadLetter.ORIGIN)).contains("topic/3/42");
    assertThat(DeadLetter.header(letter.headers(), DeadLetter.DETAIL))
        .hasValueSatisfying(detail -> assertThat(detail).doesNotContain("canary"));
    assertThat(setAside).containsExactly("undecodable");
  }

  static Stream<Exception> passingTrouble() {
    return Stream.of(
        new SerializationException("x", new ConnectException("refused")),
        new SerializationException("x", new RestClientException("busy", 503, 50301)),
        new TimeoutException("slow"));
  }

  @ParameterizedTest
  @MethodSource("passingTrouble")
  void doesNotBlameARecordForARegistryThatDoesNotAnswer(Exception trouble) {
    assertThat(decode(trouble).result()).isEqualTo(DeserializationExceptionHandler.Result.FAIL);
    assertThat(setAside).isEmpty();
  }

  @Test
  void setsAsideARecordWhoseSchemaNobodyKnows() {
    var unknown = new SerializationException("x", new RestClientException("none", 404, 40403));

    assertThat(decode(unknown).result()).isEqualTo(DeserializationExceptionHandler.Result.RESUME);
    assertThat(setAside).containsExactly("undecodable");
  }

  @Test
  void setsAsideWhatTheBrokerFindsTooLargeAndStopsForAnythingElse() {
    assertThat(send("verdicts", new RecordTooLargeException()).result())
        .isEqualTo(ProductionExceptionHandler.Result.RESUME);
    assertThat(send("verdicts", new TimeoutException()).result())
        .isEqualTo(ProductionExceptionHandler.Result.FAIL);
    assertThat(send(Topics.DEAD_LETTERS.name(), new RecordTooLargeException()).result())
        .isEqualTo(ProductionExceptionHandler.Result.FAIL);
    assertThat(setAside).containsExactly("too-large");
  }

  static Stream<Exception> troubleOfKafka() {
    return Stream.of(
        new ProcessorStateException("the disk is full"),
        new StreamsException("x", new SerializationException("x", new ConnectException("refused"))),
        new TimeoutException("slow"));
  }

  @ParameterizedTest
  @MethodSource("troubleOfKafka")
  void doesNotBlameACommentForADiskOrABroker(Exception trouble) {
    assertThat(judge(trouble).result()).isEqualTo(ProcessingExceptionHandler.Result.FAIL);
    assertThat(setAside).isEmpty();
  }

  @Test
  void setsAsideACommentOnWhichJudgingFails() {
    var response = judge(new IllegalStateException("canary"));

    assertThat(response.result()).isEqualTo(ProcessingExceptionHandler.Result.RESUME);
    assertThat(response.deadLetterQueueRecords().getFirst().value()).isEqualTo(VALUE);
    assertThat(setAside).containsExactly("unprocessable");
  }

  private ProcessingExceptionHandler.Response judge(Exception trouble) {
    QuarantineUnprocessable handler = new QuarantineUnprocessable();
    handler.configure(settings);
    return handler.handleError(new Context(), new Record<>("k", "v", 0), trouble);
  }

  private DeserializationExceptionHandler.Response decode(Exception trouble) {
    QuarantineUndecodable handler = new QuarantineUndecodable();
    handler.configure(settings);
    return handler.handleError(
        new Context(), new ConsumerRecord<>("topic", 3, 42, KEY, VALUE), trouble);
  }

  private ProductionExceptionHandler.Response send(String topic, Exception trouble) {
    QuarantineUnsendable handler = new QuarantineUnsendable();
    handler.configure(settings);
    return handler.handleError(new Context(), new ProducerRecord<>(topic, KEY, VALUE), trouble);
  }

  private record Context() implements ErrorHandlerContext {

    @Override
    public String topic() {
      return "topic";
    }

    @Override
    public int partition() {
      return 3;
    }

    @Override
    public long offset() {
      return 42;
    }

    @Override
    public Headers headers() {
      return new RecordHeaders();
    }

    @Override
    public String processorNodeId() {
      return "read-comments";
    }

    @Override
    public TaskId taskId() {
      return new TaskId(0, 3);
    }

    @Override
    public long timestamp() {
      return 0;
    }

    @Override
    public byte[] sourceRawKey() {
      return KEY;
    }

    @Override
    public byte[] sourceRawValue() {
      return VALUE;
    }
  }
}

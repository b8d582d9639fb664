package moothall.moderation.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import moothall.schemas.DeadLetter;
import moothall.schemas.Topics;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.InvalidNumberEncodingException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.errors.StreamsException;
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
        new SerializationException("x", new RestClientException("who?", 401, 40101)),
        new SerializationException("x", new RestClientException("not you", 403, 40301)),
        new SerializationException("x", new RestClientException("a proxy's page", 404, 50005)),
        new SerializationException("x", new IOException("Premature EOF")),
        new SerializationException("x", new SSLException("shut down", new EOFException())),
        new AuthenticationException("who?"),
        new IllegalStateException("something new"),
        new TimeoutException("slow"));
  }

  @ParameterizedTest
  @MethodSource("passingTrouble")
  void doesNotBlameARecordForARegistryThatDoesNotAnswer(Exception trouble) {
    assertThat(decode(trouble).result()).isEqualTo(DeserializationExceptionHandler.Result.FAIL);
    assertThat(setAside).isEmpty();
  }

  static Stream<Exception> poison() {
    return Stream.of(
        new SerializationException("x", new RestClientException("none", 404, 40403)),
        new SerializationException("Unknown magic byte!"),
        new SerializationException("x", new EOFException()),
        new SerializationException("x", new InvalidNumberEncodingException("long")),
        new SerializationException("x", new AvroRuntimeException("Malformed")),
        new SerializationException("x", new IndexOutOfBoundsException()),
        new BufferUnderflowException());
  }

  @ParameterizedTest
  @MethodSource("poison")
  void setsAsideWhatNobodyWillEverRead(Exception poison) {
    assertThat(decode(poison).result()).isEqualTo(DeserializationExceptionHandler.Result.RESUME);
    assertThat(setAside).containsExactly("undecodable");
  }

  @Test
  void setsAsideAVerdictThatCannotBePutIntoBytesAndWaitsForTheRegistry() {
    var refused = new SerializationException("x", new RestClientException("lost", 404, 40403));
    var invalid = new SerializationException("x", new NullPointerException());

    assertThat(encode(refused).result()).isEqualTo(ProductionExceptionHandler.Result.FAIL);
    assertThat(encode(invalid).result()).isEqualTo(ProductionExceptionHandler.Result.RESUME);
    assertThat(setAside).containsExactly("unprocessable");
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
    return handler.handleError(new FailedRecord(KEY, VALUE), new Record<>("k", "v", 0), trouble);
  }

  private DeserializationExceptionHandler.Response decode(Exception trouble) {
    QuarantineUndecodable handler = new QuarantineUndecodable();
    handler.configure(settings);
    return decode(handler, trouble);
  }

  static DeserializationExceptionHandler.Response decode(
      QuarantineUndecodable handler, Exception trouble) {
    return handler.handleError(
        new FailedRecord(KEY, VALUE), new ConsumerRecord<>("topic", 3, 42, KEY, VALUE), trouble);
  }

  private ProductionExceptionHandler.Response send(String topic, Exception trouble) {
    QuarantineUnsendable handler = new QuarantineUnsendable();
    handler.configure(settings);
    return handler.handleError(
        new FailedRecord(KEY, VALUE), new ProducerRecord<>(topic, KEY, VALUE), trouble);
  }

  private ProductionExceptionHandler.Response encode(Exception trouble) {
    QuarantineUnsendable handler = new QuarantineUnsendable();
    handler.configure(settings);
    return handler.handleSerializationError(
        new FailedRecord(KEY, VALUE),
        new ProducerRecord<>("verdicts", KEY, VALUE),
        trouble,
        ProductionExceptionHandler.SerializationExceptionOrigin.VALUE);
  }
}

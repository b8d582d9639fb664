package moothall.escalation.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.apache.avro.AvroRuntimeException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

final class VerdictCodecTest {

  private static final byte[] BYTES = {0, 0, 0, 0, 1, 2};

  @Test
  void setsAsideOnlyWhatIsTheRecordsOwnFault() {
    List<RuntimeException> ownFaults =
        List.of(
            new SerializationException("-", new EOFException()),
            new SerializationException("-", new AvroRuntimeException("-")),
            new SerializationException("-", new RestClientException("-", 404, 40403)),
            new ClassCastException());

    assertThat(ownFaults)
        .allSatisfy(
            failure -> assertThat(codec(failure).decode(BYTES)).isInstanceOf(Decoded.Poison.class));
  }

  @Test
  void waitsForWhateverElseGoesWrong() {
    List<RuntimeException> passing =
        List.of(
            new SerializationException("-", new IOException("half an answer")),
            new SerializationException("-", handshake()),
            new SerializationException("-", new RestClientException("-", 401, 40101)),
            new InvalidConfigurationException("-", new RestClientException("-", 429, 42901)),
            new SerializationException("-", new RestClientException("-", 500, 50001)),
            new TimeoutException("-"),
            new IllegalStateException("-"));

    assertThat(passing)
        .allSatisfy(
            failure -> assertThatThrownBy(() -> codec(failure).decode(BYTES)).isSameAs(failure));
  }

  @Test
  void asksNobodyAboutBytesThatDoNotBeginAsAnEvent() {
    VerdictCodec codec = codec(new IllegalStateException("asked"));

    assertThat(codec.decode(new byte[] {1, 0, 0, 0, 1, 2})).isInstanceOf(Decoded.Poison.class);
    assertThat(codec.decode(new byte[] {0, 0})).isInstanceOf(Decoded.Poison.class);
  }

  private static IOException handshake() {
    IOException failure = new SSLHandshakeException("-");
    failure.initCause(new EOFException());
    return failure;
  }

  private static VerdictCodec codec(RuntimeException failure) {
    return new VerdictCodec((topic, bytes) -> {
      throw failure;
    });
  }
}

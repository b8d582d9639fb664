package moothall.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class UnreadRecordTest {

  @Test
  void mayBeReadLaterWhereTheRegistryIsAway() {
    assertThat(AvroSerdes.mayBeReadLater(because(new IOException("refused")))).isTrue();
    assertThat(AvroSerdes.mayBeReadLater(because(new RestClientException("away", 503, 50301))))
        .isTrue();
  }

  @Test
  void isNeverReadWhereTheRecordIsToBlame() {
    assertThat(AvroSerdes.mayBeReadLater(because(new RestClientException("unknown", 404, 40403))))
        .isFalse();
    assertThat(AvroSerdes.mayBeReadLater(because(new EOFException()))).isFalse();
    assertThat(AvroSerdes.mayBeReadLater(new SerializationException("no magic byte"))).isFalse();
  }

  private static SerializationException because(Exception cause) {
    return new SerializationException("cannot be read", cause);
  }
}

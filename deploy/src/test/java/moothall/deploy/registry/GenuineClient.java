package moothall.deploy.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Confluent's client, what it is given and how it says that it was refused. */
final class GenuineClient {

  private GenuineClient() {}

  static void assertCode(int code, ThrowingCallable call) {
    RestClientException refusal = refusal(call);

    assertThat(refusal.getErrorCode()).isEqualTo(code);
    assertThat(refusal.getStatus()).isEqualTo(404);
  }

  static RestClientException refusal(ThrowingCallable call) {
    RestClientException refusal = catchThrowableOfType(RestClientException.class, call);
    assertThat(refusal).as("the registry refuses").isNotNull();
    return refusal;
  }

  static CachedSchemaRegistryClient clientOf(SchemaRegistry registry) {
    return new CachedSchemaRegistryClient(List.of(registry.url()), 100, Map.of());
  }

  static ParsedSchema schema(String furtherFields) {
    return new AvroSchema(
        "{\"type\":\"record\",\"name\":\"Bin\",\"fields\":[{\"name\":\"colour\",\"type\":\"string\"}"
            + furtherFields
            + "]}");
  }
}

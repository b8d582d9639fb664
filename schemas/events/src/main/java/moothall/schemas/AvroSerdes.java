package moothall.schemas;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import org.apache.avro.InvalidNumberEncodingException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Serdes for the catalogue's topics, on Confluent's own serialisers. The only class that knows how
 * they are configured. Schemas are registered at start-up by {@link TopicSetup}, never in passing
 * by a writer.
 */
public final class AvroSerdes {

  static {
    TrustedEvents.declare();
  }

  private final SchemaRegistryClient registry;
  private final Map<String, Object> settings;

  public AvroSerdes(SchemaRegistryClient registry, String registryUrl) {
    this.registry = registry;
    this.settings =
        Map.of(
            "schema.registry.url", registryUrl,
            "auto.register.schemas", false,
            "specific.avro.reader", true);
  }

  public <V extends SpecificRecord> Serde<V> of(Topic<V> topic) {
    return Serdes.serdeFrom(serializer(topic), deserializer(topic));
  }

  @SuppressWarnings({
    "unchecked",
    "rawtypes"
  }) // Confluent's serialisers are typed Object; the topic knows better
  public <V extends SpecificRecord> Serializer<V> serializer(Topic<V> topic) {
    KafkaAvroSerializer serializer = new KafkaAvroSerializer(registry);
    serializer.configure(settings, false);
    return (Serializer) serializer;
  }

  /**
   * Refuses a well-formed event of another type, which would otherwise surface far from its cause.
   */
  public <V extends SpecificRecord> Deserializer<V> deserializer(Topic<V> topic) {
    KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer(registry);
    deserializer.configure(settings, false);
    return (name, bytes) -> {
      Object value = deserializer.deserialize(name, bytes);
      if (value != null && !topic.values().isInstance(value)) {
        throw new SerializationException(
            "the record is a "
                + value.getClass().getSimpleName()
                + " (expected: "
                + topic.values().getSimpleName()
                + ")");
      }
      return topic.values().cast(value);
    };
  }

  /**
   * Whether a record that could not be read may be read later: a registry that does not answer says
   * nothing about the record. One that does not know the schema does, and so do bytes that end too
   * early or hold a number that is none.
   */
  public static boolean mayBeReadLater(RuntimeException trouble) {
    for (Throwable cause = trouble.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof RestClientException refusal) {
        return refusal.getStatus() != 404;
      }
      if (cause instanceof EOFException || cause instanceof InvalidNumberEncodingException) {
        return false;
      }
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }
}

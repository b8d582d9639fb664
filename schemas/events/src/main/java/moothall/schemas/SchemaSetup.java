package moothall.schemas;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** Registers the catalogue's schemas, or only looks whether the registry has them. */
public final class SchemaSetup {

  private static final String COMPATIBILITY = "BACKWARD_TRANSITIVE";
  private static final int UNKNOWN_SCHEMA = 40403;

  private final SchemaRegistryClient registry;

  public SchemaSetup(SchemaRegistryClient registry) {
    this.registry = registry;
  }

  /**
   * Those topics' schemas that the registry does not have, or will not take; registers nothing.
   *
   * @throws TopicsUnusableException if it does not answer, or not to us
   */
  public List<String> differences(List<Topic<?>> topics) {
    List<String> differences = new ArrayList<>();
    for (Topic<?> topic : topics) {
      topic.schema().ifPresent(schema -> compare(topic.subject(), schema, differences));
    }
    return differences;
  }

  private void compare(String subject, Schema schema, List<String> differences) {
    try {
      registry.getId(subject, new AvroSchema(schema));
      String level = compatibilityOf(subject);
      if (!COMPATIBILITY.equals(level)) {
        differences.add(
            subject
                + " has the compatibility "
                + level
                + " (expected: "
                + COMPATIBILITY
                + "); ./moothall topics sets it");
      }
    } catch (RestClientException e) {
      differences.add(unknown(subject, schema, e));
    } catch (IOException e) {
      throw new TopicsUnusableException(
          "the schema registry does not answer: " + e.getMessage(), e);
    }
  }

  /** Somebody who is not let in is told once, and not of every subject. */
  private String unknown(String subject, Schema schema, RestClientException trouble) {
    if (trouble.getStatus() != 404) {
      throw new TopicsUnusableException(
          "the registry does not say what it has of "
              + subject
              + ": it answers "
              + trouble.getStatus()
              + " (expected: a user that may read its subjects)",
          trouble);
    }
    try {
      List<String> objections =
          trouble.getErrorCode() == UNKNOWN_SCHEMA
              ? registry.testCompatibilityVerbose(subject, new AvroSchema(schema))
              : List.of();
      return objections.isEmpty()
          ? subject
              + " is not registered as this version has it (expected: the schema of "
              + schema.getName()
              + "); ./moothall topics registers it"
          : incompatible(subject, objections.getFirst());
    } catch (RestClientException | IOException e) {
      return "the registry does not say whether it would take " + subject + ": " + e.getMessage();
    }
  }

  private static String incompatible(String subject, String objection) {
    return "the registry refuses the schema of "
        + subject
        + ": "
        + objection
        + " (expected: a schema that is "
        + COMPATIBILITY
        + " with every registered version)";
  }

  /**
   * Registers what the registry has not got yet, and how strict it is to be.
   *
   * @throws TopicsUnusableException if it refuses one, or does not answer
   */
  public void register() {
    for (Topic<?> topic : Topics.all()) {
      topic.schema().ifPresent(schema -> register(topic, schema));
    }
  }

  private void register(Topic<?> topic, Schema schema) {
    try {
      registry.register(topic.subject(), new AvroSchema(schema));
      if (!COMPATIBILITY.equals(compatibilityOf(topic.subject()))) {
        registry.updateCompatibility(topic.subject(), COMPATIBILITY);
      }
    } catch (RestClientException e) {
      throw new TopicsUnusableException(
          incompatible(topic.subject(), String.valueOf(e.getMessage())), e);
    } catch (IOException e) {
      throw new TopicsUnusableException(
          "the schema registry does not answer: " + e.getMessage(), e);
    }
  }

  private String compatibilityOf(String subject) throws IOException, RestClientException {
    try {
      return registry.getCompatibility(subject);
    } catch (RestClientException e) {
      if (e.getStatus() == 404) {
        return "none set";
      }
      throw e;
    }
  }
}

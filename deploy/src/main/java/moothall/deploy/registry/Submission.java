package moothall.deploy.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.io.IOException;
import java.util.Objects;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/** A schema that came with a request. */
sealed interface Submission {

  ObjectMapper JSON = new ObjectMapper();

  /**
   * A schema to work with.
   *
   * @param text Avro's own rendering of it
   */
  record Usable(Schema schema, String text) implements Submission {}

  /** The request cannot be served; this is what the client is told. */
  record Unusable(Answer answer) implements Submission {}

  static Submission of(RegistryRequest request) {
    JsonNode body;
    try {
      body = JSON.readTree(request.body());
    } catch (IOException e) {
      return new Unusable(Answer.malformed(position(e)));
    }
    if (!body.path("schema").isTextual()) {
      return refused(
          "the body has no text field schema (expected: {\"schema\":\"<Avro schema>\"})");
    }
    String type = body.path("schemaType").asText("AVRO");
    if (!type.isEmpty() && !type.equals("AVRO")) {
      return refused(
          "schemaType is " + type + " (expected: AVRO, which is all this registry keeps)");
    }
    if (!body.path("references").isEmpty()) {
      return refused("the schema has references (expected: one that contains all its types)");
    }
    return read(body.path("schema").asText(), request.asks("normalize"));
  }

  static Schema parse(String text) {
    return new Schema.Parser().parse(text);
  }

  private static Submission read(String text, boolean normalize) {
    try {
      Schema schema = parse(text);
      String rendered =
          normalize
              ? Objects.requireNonNull(new AvroSchema(schema).normalize().canonicalString())
              : schema.toString();
      return new Usable(schema, rendered);
    } catch (AvroRuntimeException e) {
      return refused("not an Avro schema: " + e.getMessage());
    }
  }

  private static Submission refused(String why) {
    return new Unusable(Answer.refused(42201, "Invalid schema: " + why));
  }

  static String position(IOException e) {
    return e instanceof JsonProcessingException json && json.getLocation() != null
        ? "line " + json.getLocation().getLineNr() + ", column " + json.getLocation().getColumnNr()
        : "somewhere";
  }
}

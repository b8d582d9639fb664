package moothall.ingest.meta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Usage as Meta says it, in headers that hold JSON. */
final class JsonUsage {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonUsage() {}

  static JsonNode read(String header) {
    try {
      JsonNode read = JSON.readTree(header);
      return read == null ? MissingNode.getInstance() : read;
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }
}

package moothall.contracts.graph;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Bodies as all Graph APIs write them. */
public final class GraphBody {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Meta writes the offset without a colon. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx", Locale.ROOT).withZone(ZoneOffset.UTC);

  private GraphBody() {}

  public static ObjectNode object() {
    return JSON.createObjectNode();
  }

  public static ArrayNode array() {
    return JSON.createArrayNode();
  }

  public static String time(Instant at) {
    return TIME.format(at);
  }

  /** The envelope of every error; a subcode of 0 is none. */
  public static ObjectNode error(String type, int code, int subcode, String message) {
    ObjectNode error = object();
    error.put("message", message).put("type", type).put("code", code);
    if (subcode != 0) {
      error.put("error_subcode", subcode);
    }
    error.put("fbtrace_id", "EInventedTrace");
    return object().set("error", error);
  }
}

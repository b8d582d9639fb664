package moothall.ingest.facebook;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bodies in the shape that Meta documents, with invented content. */
final class MetaDelivery {

  static final String ACCOUNT = "104500000000001";
  static final String POST = ACCOUNT + "_901097836652708";
  static final String COMMENT = "901097836652708_903438993085259";

  private MetaDelivery() {}

  /** One delivery of one entry of the town's page. */
  static byte[] body(String... changes) {
    return to(ACCOUNT, changes);
  }

  static byte[] to(String account, String... changes) {
    return batch(entry(account, changes));
  }

  static String entry(String account, String... changes) {
    return "{\"id\":\"%s\",\"time\":1771500009,\"changes\":[%s]}"
        .formatted(account, String.join(", ", changes));
  }

  static byte[] batch(String... entries) {
    return ("{\"object\":\"page\",\"entry\":[" + String.join(",", List.of(entries)) + "]}")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A change of the feed about one comment; {@code more} stands before its closing brace. */
  static String change(String verb, String comment, long time, String more) {
    return """
    {"field":"feed","value":{"item":"comment","verb":"%s","post_id":"%s","comment_id":"%s",\
    "parent_id":"%s","created_time":%d%s}}\
    """
        .formatted(verb, POST, comment, POST, time, more);
  }

  static String added(String comment, String message) {
    return change(
        "add",
        comment,
        1771500003,
        ",\"from\":{\"id\":\"7300000000000001\",\"name\":\"Jo Example\"},\"message\":\""
            + message
            + "\"");
  }
}

package moothall.bench.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import moothall.service.WebhookSignature;

/** Signed deliveries as Meta writes them, each with comments that no other has. */
final class Batches {

  static final String ACCOUNT = "104500000000001";
  static final byte[] SECRET = "an invented app secret".getBytes(StandardCharsets.UTF_8);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String POST = ACCOUNT + "_901097836652708";
  private static final long EPOCH = 1_771_500_000L;

  private Batches() {}

  /** A body and its signature. */
  @SuppressWarnings("ArrayRecordComponent") // sent, never compared
  record Delivery(byte[] body, String signature, int comments) {}

  /** All comments in batches of this size; {@code run} makes their ids its own. */
  static List<Delivery> of(List<String> comments, int size, int run) {
    List<Delivery> deliveries = new ArrayList<>();
    for (int from = 0; from < comments.size(); from += size) {
      int to = Math.min(comments.size(), from + size);
      ArrayNode changes = JSON.createArrayNode();
      for (int i = from; i < to; i++) {
        changes.add(change(run, i, comments.get(i)));
      }
      ObjectNode entry = JSON.createObjectNode().put("id", ACCOUNT).put("time", EPOCH);
      entry.set("changes", changes);
      ObjectNode body = JSON.createObjectNode().put("object", "page");
      body.set("entry", JSON.createArrayNode().add(entry));
      byte[] raw = body.toString().getBytes(StandardCharsets.UTF_8);
      deliveries.add(new Delivery(raw, WebhookSignature.of(raw, SECRET), to - from));
    }
    return deliveries;
  }

  private static ObjectNode change(int run, int number, String words) {
    ObjectNode value = JSON.createObjectNode().put("item", "comment").put("verb", "add");
    value.put("post_id", POST).put("comment_id", "901097836652708_" + run + "0" + number);
    value.put("parent_id", POST).put("created_time", EPOCH + number);
    value.putObject("from").put("id", "73" + number % 997).put("name", "Resident");
    value.put("message", words);
    return JSON.createObjectNode().put("field", "feed").set("value", value);
  }
}

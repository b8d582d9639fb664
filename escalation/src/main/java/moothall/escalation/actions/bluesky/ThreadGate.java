package moothall.escalation.actions.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The gate of a thread: which answers it hides, and who may answer at all. The second is not ours
 * to touch: what it says is kept as it stands, and silence, which lets everybody answer, is kept
 * too.
 *
 * @param version the record's cid; null if there is no gate yet
 */
record ThreadGate(@Nullable String version, ObjectNode record) {

  static final String COLLECTION = "app.bsky.feed.threadgate";

  /** So many answers a gate can hide, as its lexicon says. */
  private static final int MOST_HIDDEN = 300;

  private static final String HIDDEN = "hiddenReplies";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A gate that hides nothing and lets everybody in. */
  static ThreadGate none(AtUri root, Instant now) {
    ObjectNode record = JSON.createObjectNode().put("$type", COLLECTION).put("post", root.text());
    record.put("createdAt", now.truncatedTo(ChronoUnit.MILLIS).toString());
    return new ThreadGate(null, record);
  }

  boolean hides(String uri) {
    return record.path(HIDDEN).valueStream().anyMatch(it -> it.asText().equals(uri));
  }

  /** Whether it can hide no more. */
  boolean isFull() {
    return record.path(HIDDEN).size() >= MOST_HIDDEN;
  }

  /** The record with that answer hidden, or not, and everything else as it was. */
  ObjectNode with(String uri, boolean hidden) {
    ArrayNode others = JSON.createArrayNode();
    for (JsonNode each : record.path(HIDDEN)) {
      if (!each.asText().equals(uri)) {
        others.add(each);
      }
    }
    if (hidden) {
      others.add(uri);
    }
    ObjectNode changed = record.deepCopy();
    changed.set(HIDDEN, others);
    return changed;
  }
}

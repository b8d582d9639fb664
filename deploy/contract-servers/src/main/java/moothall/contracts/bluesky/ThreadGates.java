package moothall.contracts.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The thread gates of the account's repository, changed by compare and swap only. Thread-safe. */
final class ThreadGates {

  /** As the lexicon limits it. */
  static final int MOST_HIDDEN = 300;

  private final Map<String, ObjectNode> byRkey = new HashMap<>();
  private int swapsRefused;

  synchronized Optional<ObjectNode> find(String rkey) {
    return Optional.ofNullable(byRkey.get(rkey)).map(ObjectNode::deepCopy);
  }

  /** A person edits it in an app, which asks nobody. */
  synchronized void set(String rkey, ObjectNode gate) {
    byRkey.put(rkey, gate.deepCopy());
  }

  /** False if the gate is not, or no more, what {@code swap} says; null says that there is none. */
  synchronized boolean put(String rkey, JsonNode swap, ObjectNode gate) {
    ObjectNode before = byRkey.get(rkey);
    boolean asExpected = before == null ? swap.isNull() : Cids.of(before).equals(swap.asText());
    if (asExpected) {
      byRkey.put(rkey, gate.deepCopy());
    } else {
      swapsRefused++;
    }
    return asExpected;
  }

  synchronized boolean hides(String rkey, String uri) {
    return find(rkey).stream()
        .flatMap(it -> it.path("hiddenReplies").valueStream())
        .anyMatch(it -> it.asText().equals(uri));
  }

  synchronized int swapsRefused() {
    return swapsRefused;
  }
}

package moothall.contracts.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.Request;

/** The account's own repository: its posts can be listed, its thread gates read and put. */
final class BlueskyRepo {

  static final String GATES = "app.bsky.feed.threadgate";
  private static final String POSTS = "app.bsky.feed.post";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> OF_A_PUT =
      Set.of("repo", "collection", "rkey", "swapRecord", "record");
  private static final Set<String> OF_A_GATE =
      Set.of("$type", "post", "createdAt", "allow", "hiddenReplies");
  private static final int MOST_RULES = 5;
  private static final int MOST = 100;

  private final BlueskyNetwork network;

  BlueskyRepo(BlueskyNetwork network) {
    this.network = network;
  }

  Answer get(Request request) {
    Map<String, String> query = request.query();
    String rkey = query.getOrDefault("rkey", "");
    if (!query.keySet().equals(Set.of("repo", "collection", "rkey"))
        || !isOurs(query.getOrDefault("repo", ""))
        || !GATES.equals(query.get("collection"))) {
      return BlueskyErrors.unknown("Invalid parameters");
    }
    String uri = uri(GATES, rkey);
    return network
        .gates()
        .find(rkey)
        .map(gate -> Answer.json(200, entry(uri, gate)))
        .orElseGet(
            () -> BlueskyErrors.of(400, "RecordNotFound", "Could not locate record: " + uri));
  }

  /** Newest first; the cursor is the last key shown, also where nothing follows. */
  Answer list(Request request) {
    Map<String, String> query = request.query();
    int limit = Integer.parseInt(query.getOrDefault("limit", "50"));
    if (!Set.of("repo", "collection", "limit", "cursor").containsAll(query.keySet())
        || !isOurs(query.getOrDefault("repo", ""))
        || !POSTS.equals(query.get("collection"))
        || limit < 1
        || limit > MOST) {
      return BlueskyErrors.unknown("Invalid parameters");
    }
    String before = query.getOrDefault("cursor", "~");
    List<BlueskyPost> page =
        network.ofTheAccount().stream()
            .filter(it -> it.rkey().compareTo(before) < 0)
            .limit(limit)
            .toList();
    ObjectNode body = BlueskyViews.object();
    ArrayNode records = body.putArray("records");
    page.forEach(it -> records.add(entry(it.uri(), BlueskyViews.record(it))));
    if (!page.isEmpty()) {
      body.put("cursor", page.getLast().rkey());
    }
    return Answer.json(200, body);
  }

  Answer put(Request request) {
    JsonNode body = json(request.body());
    String rkey = body.path("rkey").asText();
    boolean known = body.propertyStream().allMatch(it -> OF_A_PUT.contains(it.getKey()));
    if (!known
        || !isOurs(body.path("repo").asText())
        || !GATES.equals(body.path("collection").asText())
        || body.path("swapRecord").isMissingNode()
        || !(body.path("record") instanceof ObjectNode gate)
        || !isGate(gate, rkey)) {
      return BlueskyErrors.unknown("Invalid " + GATES + " record");
    }
    if (!network.gates().put(rkey, body.path("swapRecord"), gate)) {
      return BlueskyErrors.invalidSwap();
    }
    ObjectNode answer = BlueskyViews.object().put("uri", uri(GATES, rkey));
    answer.put("cid", Cids.of(gate)).put("validationStatus", "valid");
    answer.putObject("commit").put("cid", Cids.of(gate)).put("rev", "3l3qo2vutsw2b");
    return Answer.json(200, answer);
  }

  /** Its key is that of the post that begins the thread, in the same repository. */
  private boolean isGate(ObjectNode gate, String rkey) {
    return gate.propertyStream().allMatch(it -> OF_A_GATE.contains(it.getKey()))
        && GATES.equals(gate.path("$type").asText())
        && uri(POSTS, rkey).equals(gate.path("post").asText())
        && gate.path("createdAt").asText().endsWith("Z")
        && isList(gate.path("allow"), MOST_RULES)
        && isList(gate.path("hiddenReplies"), ThreadGates.MOST_HIDDEN)
        && gate.path("hiddenReplies").valueStream().allMatch(it -> it.asText().startsWith("at://"));
  }

  private static boolean isList(JsonNode node, int most) {
    return node.isMissingNode() || (node.isArray() && node.size() <= most);
  }

  private static ObjectNode entry(String uri, ObjectNode value) {
    ObjectNode entry = BlueskyViews.object().put("uri", uri).put("cid", Cids.of(value));
    return entry.set("value", value);
  }

  private boolean isOurs(String repo) {
    return network.account().did().equals(repo);
  }

  private String uri(String collection, String rkey) {
    return "at://" + network.account().did() + "/" + collection + "/" + rkey;
  }

  static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return JSON.createObjectNode();
    }
  }
}

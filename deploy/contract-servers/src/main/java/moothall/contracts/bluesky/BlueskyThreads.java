package moothall.contracts.bluesky;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.Request;

/** {@code app.bsky.feed.getPostThread}: hidden answers are among the others, the gate beside. */
final class BlueskyThreads {

  private static final String DEFS = "app.bsky.feed.defs#";
  private static final int DEEPEST = 1000;

  private final BlueskyNetwork network;
  private final BlueskyBehaviour behaviour;

  BlueskyThreads(BlueskyNetwork network, BlueskyBehaviour behaviour) {
    this.network = network;
    this.behaviour = behaviour;
  }

  Answer answer(Request request) {
    Map<String, String> query = request.query();
    String uri = query.getOrDefault("uri", "");
    int depth = Integer.parseInt(query.getOrDefault("depth", "6"));
    if (!Set.of("uri", "depth", "parentHeight").containsAll(query.keySet())
        || !uri.startsWith("at://did:")
        || depth < 0
        || depth > DEEPEST
        || !"0".equals(query.get("parentHeight"))) {
      return BlueskyErrors.unknown("Invalid parameters");
    }
    Optional<BlueskyPost> found = network.find(uri);
    if (found.isEmpty() && behaviour.missingIsAnError()) {
      return BlueskyErrors.of(400, "NotFound", "Post not found: " + uri);
    }
    int shown = Math.min(depth, behaviour.lowest());
    ObjectNode body = BlueskyViews.object();
    body.set(
        "thread",
        found.map(it -> node(it, shown, network.byParent())).orElseGet(() -> missing(uri)));
    found.flatMap(this::gate).ifPresent(it -> body.set("threadgate", it));
    return Answer.json(200, body);
  }

  private ObjectNode node(
      BlueskyPost post, int depth, Map<String, List<BlueskyPost>> answersByParent) {
    if (network.isBlocked(post)) {
      return blocked(post);
    }
    List<BlueskyPost> answers = answersByParent.getOrDefault(post.uri(), List.of());
    ObjectNode node = BlueskyViews.object().put("$type", DEFS + "threadViewPost");
    node.set("post", BlueskyViews.post(post, answers.size()));
    if (depth > 0) {
      ArrayNode replies = node.putArray("replies");
      answers.forEach(it -> replies.add(node(it, depth - 1, answersByParent)));
    }
    node.putObject("threadContext");
    return node;
  }

  private static ObjectNode blocked(BlueskyPost post) {
    ObjectNode node = BlueskyViews.object().put("$type", DEFS + "blockedPost");
    node.put("uri", post.uri()).put("blocked", true);
    node.putObject("author")
        .put("did", post.author().did())
        .putObject("viewer")
        .put("blockedBy", true);
    return node;
  }

  private static ObjectNode missing(String uri) {
    return BlueskyViews.object()
        .put("$type", DEFS + "notFoundPost")
        .put("uri", uri)
        .put("notFound", true);
  }

  private Optional<ObjectNode> gate(BlueskyPost post) {
    String root = post.root() == null ? post.uri() : post.root();
    return network
        .gate(root)
        .map(gate -> {
          String uri = root.replace("app.bsky.feed.post", BlueskyRepo.GATES);
          ObjectNode view = BlueskyViews.object().put("uri", uri).put("cid", Cids.of(gate));
          view.set("record", gate);
          view.putArray("lists");
          return view;
        });
  }
}

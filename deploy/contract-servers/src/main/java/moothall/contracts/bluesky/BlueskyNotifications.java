package moothall.contracts.bluesky;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.Request;
import org.jspecify.annotations.Nullable;

/**
 * {@code app.bsky.notification.listNotifications}. An answer is told of to those whose posts stand
 * fewer than five levels above it, and to nobody above an answer that is hidden.
 */
final class BlueskyNotifications {

  private static final int HEIGHT = 5;
  private static final int MOST = 100;
  private static final Set<String> PARAMETERS = Set.of("reasons", "limit", "cursor");
  private static final Set<String> REASONS = Set.of("reply", "mention", "quote");

  private final BlueskyNetwork network;
  private final BlueskyBehaviour behaviour;

  BlueskyNotifications(BlueskyNetwork network, BlueskyBehaviour behaviour) {
    this.network = network;
    this.behaviour = behaviour;
  }

  private record Told(BlueskyPost post, String reason, @Nullable String subject) {}

  Answer answer(Request request) {
    Map<String, String> query = request.query();
    List<String> reasons = reasons(request);
    int limit = Integer.parseInt(query.getOrDefault("limit", "50"));
    if (!PARAMETERS.containsAll(query.keySet())
        || !REASONS.containsAll(reasons)
        || limit < 1
        || limit > MOST) {
      return BlueskyErrors.unknown("Invalid parameters");
    }
    List<Told> all = all(reasons);
    int from = Integer.parseInt(query.getOrDefault("cursor", "0"));
    int to = Math.min(all.size(), from + limit);
    ObjectNode body = BlueskyViews.object();
    ArrayNode shown = body.putArray("notifications");
    all.subList(Math.min(from, to), to).forEach(it -> shown.add(view(it)));
    if (to < all.size()) {
      body.put("cursor", Integer.toString(to));
    }
    return Answer.json(200, body.put("seenAt", "2026-02-19T09:00:00.000Z").put("priority", false));
  }

  private List<Told> all(List<String> reasons) {
    Comparator<Told> order =
        Comparator.comparing(
            it -> behaviour.sortsByClaim() ? it.post().sortedAt() : it.post().indexed());
    return network.ofOthers().stream()
        .filter(it -> !network.isBlocked(it))
        .flatMap(it -> told(it).stream())
        .filter(it -> reasons.isEmpty() || reasons.contains(it.reason()))
        .sorted(order.reversed())
        .toList();
  }

  /** Nobody is told of the same post twice. */
  private Optional<Told> told(BlueskyPost post) {
    String account = network.account().did();
    if (account.equals(post.mentions())) {
      return Optional.of(new Told(post, "mention", null));
    }
    if (post.quoted() != null && post.quoted().startsWith("at://" + account + "/")) {
      return Optional.of(new Told(post, "quote", post.quoted()));
    }
    String above = post.parent();
    for (int height = 1; height < HEIGHT && above != null; height++) {
      if (above.startsWith("at://" + account + "/")) {
        return Optional.of(new Told(post, "reply", above));
      }
      if (network.isHidden(above)) {
        return Optional.empty();
      }
      above = network.find(above).map(BlueskyPost::parent).orElse(null);
    }
    return Optional.empty();
  }

  private ObjectNode view(Told told) {
    BlueskyPost post = told.post();
    ObjectNode record = BlueskyViews.record(post);
    ObjectNode view = BlueskyViews.object().put("uri", post.uri()).put("cid", Cids.of(record));
    view.set("author", BlueskyViews.author(post.author()));
    view.put("reason", told.reason());
    if (told.subject() != null) {
      view.put("reasonSubject", told.subject());
    }
    view.set("record", record);
    view.put("isRead", false);
    view.put("indexedAt", (behaviour.sortsByClaim() ? post.sortedAt() : post.indexed()).toString());
    view.putArray("labels");
    return view;
  }

  private static List<String> reasons(Request request) {
    return Stream.of(request.rawQuery().split("&", -1))
        .filter(it -> it.startsWith("reasons="))
        .map(it -> URLDecoder.decode(it.substring("reasons=".length()), StandardCharsets.UTF_8))
        .toList();
  }
}

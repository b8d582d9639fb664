package moothall.contracts.facebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import moothall.contracts.serving.Answer;

/** What the Graph API answers when all is well, and its refusals. */
final class GraphRoutes {

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "message",
          "created_time",
          "from",
          "parent",
          "is_hidden",
          "can_hide",
          "can_remove",
          "can_comment",
          "permalink_url");
  private static final Set<String> LISTING =
      Set.of("fields", "limit", "after", "filter", "order", "since", "appsecret_proof");

  private final GraphPage page;
  private final String address;
  private volatile boolean shortIds;

  GraphRoutes(GraphPage page, String address) {
    this.page = page;
    this.address = address;
  }

  void spellIdsShort(boolean wanted) {
    this.shortIds = wanted;
  }

  Answer answer(GraphRequest request) {
    if (!request.version().equals(GraphServer.VERSION) || request.segments().size() > 2) {
      return unknown();
    }
    String id = request.segments().getFirst();
    String edge = request.segments().size() == 2 ? request.segments().get(1) : "";
    boolean ours = request.token().equals(page.token());
    if (edge.equals("comments") && request.method().equals("GET") && !ours) {
      // Facebook does not say that the token is of the wrong sort.
      return Answer.json(200, GraphAnswer.object().set("data", GraphAnswer.array()));
    }
    if (request.token().equals(GraphPage.FOREIGN_TOKEN)) {
      return missing(request.method(), id);
    }
    if (!ours) {
      return refusal(190, 467, "Invalid OAuth access token");
    }
    return switch (request.method() + " " + edge) {
      case "GET " -> one(request, id);
      case "POST " -> change(request, id);
      case "GET comments" -> comments(request, id);
      case "GET published_posts" -> posts(request, id);
      default -> unknown();
    };
  }

  private Answer one(GraphRequest request, String id) {
    if (!Set.of("fields", "appsecret_proof").containsAll(request.parameters().keySet())
        || !FIELDS.containsAll(request.fields())) {
      return unknown();
    }
    if (id.equals(page.account())) {
      return Answer.json(200, GraphAnswer.object().put("id", id));
    }
    return page.find(id)
        .map(it -> Answer.json(200, shape(it, request.fields())))
        .orElseGet(() -> missing("get", id));
  }

  private Answer change(GraphRequest request, String id) {
    String wanted = request.parameters().getOrDefault("is_hidden", "");
    if (!Set.of("is_hidden", "appsecret_proof").containsAll(request.parameters().keySet())
        || !Set.of("true", "false").contains(wanted)) {
      return unknown();
    }
    if (page.find(id).isEmpty()) {
      return missing("post", id);
    }
    page.setHidden(id, wanted.equals("true"));
    return Answer.json(200, GraphAnswer.object().put("success", true));
  }

  private Answer comments(GraphRequest request, String post) {
    if (!LISTING.containsAll(request.parameters().keySet())
        || !FIELDS.containsAll(request.fields())) {
      return unknown();
    }
    boolean all = "stream".equals(request.parameters().get("filter"));
    List<GraphComment> found =
        new ArrayList<>(page.on(post).stream().filter(it -> all || it.parentId() == null).toList());
    if ("reverse_chronological".equals(request.parameters().get("order"))) {
      found = found.reversed();
    }
    return Answer.json(
        200,
        GraphListing.page(
            found,
            it -> shape(it, request.fields()),
            address + "/" + GraphServer.VERSION + "/" + post + "/comments",
            request.parameters()));
  }

  private Answer posts(GraphRequest request, String account) {
    if (!account.equals(page.account())
        || !LISTING.containsAll(request.parameters().keySet())
        || !request.fields().equals(List.of("id"))) {
      return unknown();
    }
    return Answer.json(
        200,
        GraphListing.page(
            page.posts(),
            it -> GraphAnswer.object().put("id", it),
            address + "/" + GraphServer.VERSION + "/" + account + "/published_posts",
            request.parameters()));
  }

  private ObjectNode shape(GraphComment comment, List<String> fields) {
    List<String> wanted = fields.contains("id") ? fields : withId(fields);
    return GraphAnswer.comment(comment, page.isHidden(comment.id()), wanted, shortIds);
  }

  private static List<String> withId(List<String> fields) {
    List<String> all = new ArrayList<>(fields);
    all.add("id");
    return all;
  }

  /** As a throttled page hears it: five minutes until it may ask again. */
  String spentUsage() {
    return "{\"%s\":[{\"type\":\"pages\",\"call_count\":100,\"total_cputime\":20,\"total_time\":20,\"estimated_time_to_regain_access\":5}]}"
        .formatted(page.account());
  }

  private static Answer missing(String method, String id) {
    return Answer.json(
        400,
        GraphAnswer.error(
            "GraphMethodException",
            100,
            33,
            "Unsupported %s request. Object with ID '%s' does not exist, cannot be loaded due to missing permissions, or does not support this operation"
                .formatted(method.toLowerCase(Locale.ROOT), id)));
  }

  private static Answer refusal(int code, int subcode, String message) {
    return Answer.json(400, GraphAnswer.error("OAuthException", code, subcode, message));
  }

  private static Answer unknown() {
    return refusal(100, 0, "Invalid parameter").toAViolation();
  }
}

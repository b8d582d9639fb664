package moothall.contracts.facebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import moothall.contracts.graph.GraphBody;
import moothall.contracts.graph.GraphHost;
import moothall.contracts.graph.GraphListing;
import moothall.contracts.graph.GraphRequest;
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
          "attachment",
          "is_hidden",
          "can_hide",
          "can_remove",
          "can_comment",
          "permalink_url");
  private static final String[] LISTING = {"fields", "limit", "after", "filter", "order", "since"};

  private final GraphPage page;
  private final GraphHost host;
  private final String address;
  private final GraphBlocked blocking;
  private volatile boolean shortIds;

  GraphRoutes(GraphPage page, GraphHost host, String address) {
    this.page = page;
    this.host = host;
    this.address = address;
    this.blocking = new GraphBlocked(page, host);
  }

  GraphBlocked blocking() {
    return blocking;
  }

  void spellIdsShort(boolean wanted) {
    this.shortIds = wanted;
  }

  Answer answer(GraphRequest request) {
    String id = request.id();
    String edge = request.edge();
    boolean ours = request.token().equals(page.token());
    if (edge.equals("comments") && request.method().equals("GET") && !ours) {
      // Facebook does not say that the token is of the wrong sort.
      return Answer.json(200, GraphBody.object().set("data", GraphBody.array()));
    }
    if (request.token().equals(GraphPage.FOREIGN_TOKEN) && id.equals("me")) {
      return Answer.json(200, GraphBody.object().put("id", "104500000000099"));
    }
    if (request.token().equals(GraphPage.FOREIGN_TOKEN)) {
      return host.missing(request.method(), id);
    }
    if (!ours) {
      return host.refusal(190, 467, "Invalid OAuth access token");
    }
    return switch (request.method() + " " + edge) {
      case "GET " -> one(request, id);
      case "POST " -> change(request, id);
      case "DELETE " -> delete(request, id);
      case "GET comments" -> comments(request, id);
      case "POST comments" -> reply(request, id);
      case "GET published_posts" -> posts(request, id);
      case "GET blocked", "POST blocked", "DELETE blocked" -> blocking.answer(request);
      default -> host.unknown();
    };
  }

  private Answer one(GraphRequest request, String id) {
    if (!request.hasOnly("fields") || !request.asksOnlyFor(FIELDS)) {
      return host.unknown();
    }
    if (id.equals("me") || id.equals(page.account())) {
      return Answer.json(200, GraphBody.object().put("id", page.account()));
    }
    return page.find(id)
        .map(it -> Answer.json(200, shape(it, request.fields())))
        .orElseGet(() -> host.missing("get", id));
  }

  private Answer change(GraphRequest request, String id) {
    String wanted = request.parameters().getOrDefault("is_hidden", "");
    if (!request.hasOnly("is_hidden") || !Set.of("true", "false").contains(wanted)) {
      return host.unknown();
    }
    if (page.find(id).isEmpty()) {
      return host.missing("post", id);
    }
    page.setHidden(id, wanted.equals("true"));
    return host.success();
  }

  private Answer delete(GraphRequest request, String id) {
    if (!request.hasOnly()) {
      return host.unknown();
    }
    if (page.find(id).isEmpty()) {
      return host.missing("delete", id);
    }
    page.remove(id);
    return host.success();
  }

  private Answer reply(GraphRequest request, String id) {
    String message = request.parameters().getOrDefault("message", "");
    if (!request.hasOnly("message") || message.isBlank()) {
      return host.unknown();
    }
    return page.find(id)
        .map(it -> Answer.json(200, GraphBody.object().put("id", page.answer(it, message))))
        .orElseGet(() -> host.missing("post", id));
  }

  private Answer comments(GraphRequest request, String post) {
    if (!request.hasOnly(LISTING) || !request.asksOnlyFor(FIELDS)) {
      return host.unknown();
    }
    boolean all = "stream".equals(request.parameters().get("filter"));
    List<GraphComment> found =
        new ArrayList<>(
            page.find(post).isPresent()
                ? page.repliesTo(post)
                : page.on(post).stream().filter(it -> all || it.parentId() == null).toList());
    if ("reverse_chronological".equals(request.parameters().get("order"))) {
      found = found.reversed();
    }
    return Answer.json(
        200,
        listing(post + "/comments")
            .page(found, it -> shape(it, request.fields()), request.parameters()));
  }

  private Answer posts(GraphRequest request, String account) {
    if (!account.equals(page.account())
        || !request.hasOnly(LISTING)
        || !request.fields().equals(List.of("id"))) {
      return host.unknown();
    }
    return Answer.json(
        200,
        listing(account + "/published_posts")
            .page(page.posts(), it -> GraphBody.object().put("id", it), request.parameters()));
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

  private GraphListing listing(String path) {
    return new GraphListing(address + "/" + GraphServer.VERSION + "/" + path, 25, 100);
  }
}

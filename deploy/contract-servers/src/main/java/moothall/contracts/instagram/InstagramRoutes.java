package moothall.contracts.instagram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moothall.contracts.graph.GraphBody;
import moothall.contracts.graph.GraphHost;
import moothall.contracts.graph.GraphListing;
import moothall.contracts.graph.GraphRequest;
import moothall.contracts.serving.Answer;

/** What Instagram answers when all is well, and its refusals. */
final class InstagramRoutes {

  private static final int MOST = 50;
  private static final Set<String> OF_A_REPLY =
      Set.of(
          "id",
          "text",
          "timestamp",
          "username",
          "from",
          "hidden",
          "like_count",
          "parent_id",
          "media");
  private static final Set<String> OF_MEDIA = Set.of("id", "permalink");

  private final InstagramAccount account;
  private final GraphHost host;
  private final String address;
  private volatile boolean hiddenListed;
  private volatile int codeForOwn = 100;

  InstagramRoutes(InstagramAccount account, GraphHost host, String address) {
    this.account = account;
    this.host = host;
    this.address = address;
  }

  void listHidden(boolean listed) {
    this.hiddenListed = listed;
  }

  void refuseOwnWith(int code) {
    this.codeForOwn = code;
  }

  Answer answer(GraphRequest request) {
    if (request.token().equals(InstagramAccount.FOREIGN_TOKEN)) {
      return host.missing(request.method(), request.id());
    }
    if (!request.token().equals(account.token())) {
      return host.refusal(190, 467, "Invalid OAuth access token");
    }
    return switch (request.method() + " " + request.edge()) {
      case "GET " -> one(request);
      case "POST " -> change(request);
      case "DELETE " -> delete(request);
      case "POST replies" -> reply(request);
      case "GET media" -> media(request);
      case "GET comments" -> listed(request, account.on(request.id()));
      case "GET replies" -> listed(request, account.repliesTo(request.id()));
      default -> host.unknown();
    };
  }

  private Answer one(GraphRequest request) {
    if (!request.hasOnly("fields") || !isOfAComment(request)) {
      return host.unknown();
    }
    if (request.id().equals(account.id())) {
      return Answer.json(200, GraphBody.object().put("id", account.id()));
    }
    return account
        .find(request.id())
        .map(it -> Answer.json(200, shape(it, request)))
        .orElseGet(() -> host.missing("get", request.id()));
  }

  private Answer change(GraphRequest request) {
    String wanted = request.parameters().getOrDefault("hide", "");
    if (!request.hasOnly("hide") || !Set.of("true", "false").contains(wanted)) {
      return host.unknown();
    }
    InstagramComment comment = account.find(request.id()).orElse(null);
    if (comment == null) {
      return host.missing("post", request.id());
    }
    if (account.isOwn(comment)) {
      return host.refusal(codeForOwn, 0, "The account's own comment cannot be hidden");
    }
    account.setHidden(comment.id(), wanted.equals("true"));
    return host.success();
  }

  private Answer delete(GraphRequest request) {
    if (!request.hasOnly()) {
      return host.unknown();
    }
    if (account.find(request.id()).isEmpty()) {
      return host.missing("delete", request.id());
    }
    account.remove(request.id());
    return host.success();
  }

  private Answer reply(GraphRequest request) {
    String message = request.parameters().getOrDefault("message", "");
    if (!request.hasOnly("message") || message.isBlank()) {
      return host.unknown();
    }
    InstagramComment comment = account.find(request.id()).orElse(null);
    if (comment == null) {
      return host.missing("post", request.id());
    }
    return account.isHidden(comment.id())
        ? host.refusal(100, 0, "Hidden comments cannot be replied to")
        : Answer.json(200, GraphBody.object().put("id", account.answer(comment, message)));
  }

  private Answer media(GraphRequest request) {
    if (!request.id().equals(account.id())
        || !request.hasOnly("fields", "limit", "after")
        || !request.asksOnlyFor(OF_MEDIA)) {
      return host.unknown();
    }
    return Answer.json(
        200, listing(request).page(account.media(), it -> post(it, request), request.parameters()));
  }

  private Answer listed(GraphRequest request, List<InstagramComment> comments) {
    if (!request.hasOnly("fields", "limit", "after") || !isOfAComment(request)) {
      return host.unknown();
    }
    return Answer.json(
        200,
        listing(request).page(visible(comments), it -> shape(it, request), request.parameters()));
  }

  private List<InstagramComment> visible(List<InstagramComment> comments) {
    return comments.stream().filter(it -> hiddenListed || !account.isHidden(it.id())).toList();
  }

  private GraphListing listing(GraphRequest request) {
    String path = String.join("/", request.segments());
    return new GraphListing(address + "/" + InstagramServer.VERSION + "/" + path, MOST, MOST);
  }

  private static boolean isOfAComment(GraphRequest request) {
    return request.fields().stream().allMatch(it -> it.equals("replies") || OF_A_REPLY.contains(it))
        && OF_A_REPLY.containsAll(request.fieldsOf("replies"));
  }

  private static ObjectNode post(String media, GraphRequest request) {
    ObjectNode out = GraphBody.object().put("id", media);
    if (request.fields().contains("permalink")) {
      out.put("permalink", "https://www.instagram.example/p/" + media + "/");
    }
    return out;
  }

  private ObjectNode shape(InstagramComment comment, GraphRequest request) {
    boolean hidden = account.isHidden(comment.id());
    ObjectNode out = InstagramAnswer.comment(comment, hidden, request.fields());
    List<String> within = request.fieldsOf("replies");
    List<InstagramComment> replies = visible(account.repliesTo(comment.id()));
    if (!within.isEmpty() && !replies.isEmpty()) {
      String path = address + "/" + InstagramServer.VERSION + "/" + comment.id() + "/replies";
      out.set(
          "replies",
          new GraphListing(path, MOST, MOST)
              .page(
                  replies,
                  it -> InstagramAnswer.comment(it, account.isHidden(it.id()), within),
                  Map.of("fields", String.join(",", within))));
    }
    return out;
  }
}

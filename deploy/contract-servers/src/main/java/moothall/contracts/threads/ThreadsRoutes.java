package moothall.contracts.threads;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import moothall.contracts.graph.GraphBody;
import moothall.contracts.graph.GraphHost;
import moothall.contracts.graph.GraphListing;
import moothall.contracts.graph.GraphRequest;
import moothall.contracts.serving.Answer;

/** What Threads answers when all is well, and its refusals. */
final class ThreadsRoutes {

  private static final int USUAL = 25;
  private static final int MOST = 100;
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "text",
          "username",
          "timestamp",
          "permalink",
          "root_post",
          "replied_to",
          "hide_status");

  private final ThreadsAccount account;
  private final GraphHost host;
  private final String address;
  private final ThreadsContainers containers;
  private volatile int nestedCode = 100;
  private volatile int nestedSubcode;
  private volatile String status = "";

  ThreadsRoutes(ThreadsAccount account, GraphHost host, String address) {
    this.account = account;
    this.host = host;
    this.address = address;
    this.containers = new ThreadsContainers(account, host);
  }

  void refuseNestedWith(int code, int subcode) {
    this.nestedCode = code;
    this.nestedSubcode = subcode;
  }

  void sayStatus(String said) {
    this.status = said;
  }

  ThreadsContainers containers() {
    return containers;
  }

  Answer answer(GraphRequest request) {
    if (request.token().equals(ThreadsAccount.FOREIGN_TOKEN)) {
      return host.missing(request.method(), request.id());
    }
    if (!request.token().equals(account.token())) {
      return host.refusal(190, 467, "Invalid OAuth access token");
    }
    return switch (request.method() + " " + request.edge()) {
      case "GET " -> containers.knows(request.id()) ? containers.look(request) : one(request);
      case "POST manage_reply" -> change(request);
      case "GET conversation" -> conversation(request);
      case "GET replies" -> containers.answersTo(request, edge(request));
      case "POST threads" -> containers.create(request);
      case "POST threads_publish" -> containers.publish(request);
      default -> host.unknown();
    };
  }

  private Answer one(GraphRequest request) {
    if (!request.hasOnly("fields") || !request.asksOnlyFor(FIELDS)) {
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
    ThreadsReply reply = account.find(request.id()).orElse(null);
    if (reply == null) {
      return host.missing("post", request.id());
    }
    if (reply.isNested()) {
      return host.refusal(nestedCode, nestedSubcode, "Only top-level replies can be hidden");
    }
    account.setHidden(reply.id(), wanted.equals("true"));
    return host.success();
  }

  private Answer conversation(GraphRequest request) {
    if (!request.hasOnly("fields", "limit", "after", "reverse") || !request.asksOnlyFor(FIELDS)) {
      return host.unknown();
    }
    return Answer.json(
        200,
        new GraphListing(edge(request), USUAL, MOST)
            .page(account.under(request.id()), it -> shape(it, request), request.parameters()));
  }

  private String edge(GraphRequest request) {
    return address + "/" + ThreadsServer.VERSION + "/" + request.id() + "/" + request.edge();
  }

  private ObjectNode shape(ThreadsReply it, GraphRequest request) {
    ObjectNode out = GraphBody.object().put("id", it.id());
    for (String field : request.fields()) {
      switch (field) {
        case "text" -> out.put(field, it.text());
        case "username" -> out.put(field, it.username());
        case "timestamp" -> out.put(field, GraphBody.time(it.created()));
        case "permalink" -> out.put(field, "https://www.threads.example/post/" + it.id());
        case "root_post" -> out.set(field, GraphBody.object().put("id", it.postId()));
        case "replied_to" -> out.set(field, GraphBody.object().put("id", it.repliedTo()));
        case "hide_status" -> out.put(field, status(it));
        default -> {}
      }
    }
    return out;
  }

  private String status(ThreadsReply it) {
    return !status.isEmpty() ? status : account.isHidden(it.id()) ? "HIDDEN" : "NOT_HUSHED";
  }
}

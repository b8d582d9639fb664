package moothall.contracts.facebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Set;
import moothall.contracts.graph.GraphBody;
import moothall.contracts.graph.GraphHost;
import moothall.contracts.graph.GraphRequest;
import moothall.contracts.serving.Answer;

/** The {@code blocked} edge of a page. The form of its answers is not documented. */
final class GraphBlocked {

  private final GraphPage page;
  private final GraphHost host;
  private volatile boolean saysSuccess;

  GraphBlocked(GraphPage page, GraphHost host) {
    this.page = page;
    this.host = host;
  }

  /** Whether a block is confirmed by {@code success}, or by the id with a truth value. */
  void saySuccess(boolean wanted) {
    this.saysSuccess = wanted;
  }

  Answer answer(GraphRequest request) {
    if (!request.id().equals(page.account())) {
      return host.unknown();
    }
    String psid = request.parameters().getOrDefault("psid", "");
    return switch (request.method()) {
      case "GET" -> list(request);
      case "POST" -> request.hasOnly("psid") && !psid.isEmpty() ? block(psid) : host.unknown();
      default -> request.hasOnly("psid") && !psid.isEmpty() ? unblock(psid) : host.unknown();
    };
  }

  private Answer block(String psid) {
    page.blocked().add(psid);
    return saysSuccess ? host.success() : Answer.json(200, GraphBody.object().put(psid, true));
  }

  private Answer unblock(String psid) {
    page.blocked().remove(psid);
    return host.success();
  }

  private Answer list(GraphRequest request) {
    String user = request.parameters().getOrDefault("user", "");
    if (!request.parameters().keySet().equals(Set.of("user")) || user.isEmpty()) {
      return host.unknown();
    }
    ArrayNode data = GraphBody.array();
    if (page.blocked().contains(user)) {
      data.addObject().put("id", user).put("name", "Jo Example");
    }
    return Answer.json(200, GraphBody.object().set("data", data));
  }
}

package moothall.contracts.facebook;

import java.util.List;
import java.util.function.Supplier;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.ContractServer;
import moothall.contracts.serving.Request;

/** The Graph API of one page. */
public final class GraphServer extends ContractServer<GraphFault> {

  public static final String VERSION = "v26.0";

  private final GraphRoutes routes;

  public GraphServer(GraphPage page) {
    this.routes = new GraphRoutes(page, address().toString());
    open();
  }

  /** Comment ids without the post's before them, as Facebook sometimes has it. */
  public void spellIdsShort(boolean shortIds) {
    routes.spellIdsShort(shortIds);
  }

  /** Requests of this method for this id. */
  public long calls(String method, String id) {
    return calls().stream().filter((method + " /" + VERSION + "/" + id)::equals).count();
  }

  /** The {@code appsecret_proof} of every request, or {@code none}. */
  public List<String> proofs() {
    return journal().stream()
        .map(it -> GraphRequest.of(it).parameters().getOrDefault("appsecret_proof", "none"))
        .toList();
  }

  @Override
  protected Answer routed(Request request) {
    return routes.answer(GraphRequest.of(request));
  }

  @Override
  protected Answer misbehave(GraphFault fault, Supplier<Answer> doIt) {
    return switch (fault) {
      case SPELLS_OUT_SUCCESS -> {
        Answer done = doIt.get();
        yield done.status() == 200 ? GraphFaultAnswers.of(fault) : done;
      }
      case RATE_LIMITED ->
          GraphFaultAnswers.of(fault).with("X-Business-Use-Case-Usage", routes.spentUsage());
      default -> GraphFaultAnswers.of(fault);
    };
  }

  @Override
  protected Answer dressed(Answer answer) {
    return answer.with("facebook-api-version", VERSION);
  }
}

package moothall.contracts.graph;

import java.util.List;
import java.util.function.Supplier;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.ContractServer;
import moothall.contracts.serving.Request;

/** A Graph API of one account; a platform adds its routes and its state. */
public abstract class GraphApiServer extends ContractServer<GraphFault> {

  private final GraphHost host;

  protected GraphApiServer(GraphHost host) {
    this(0, host);
  }

  /** On this port, or with 0 on any free one. */
  protected GraphApiServer(int port, GraphHost host) {
    super(port);
    this.host = host;
  }

  /** The answer to a request for this host's version. */
  protected abstract Answer answer(GraphRequest request);

  /** Requests of this method for this path after the version. */
  public final long calls(String method, String path) {
    return calls().stream().filter((method + " /" + host.version() + "/" + path)::equals).count();
  }

  /** The {@code appsecret_proof} of every request, or {@code none}. */
  public final List<String> proofs() {
    return journal().stream()
        .map(it -> GraphRequest.of(it).parameters().getOrDefault("appsecret_proof", "none"))
        .toList();
  }

  @Override
  protected final Answer routed(Request request) {
    GraphRequest read = GraphRequest.of(request);
    return read.version().equals(host.version()) && read.segments().size() <= 2
        ? answer(read)
        : host.unknown();
  }

  @Override
  protected final Answer misbehave(GraphFault fault, Supplier<Answer> doIt) {
    if (fault != GraphFault.SPELLS_OUT_SUCCESS) {
      return GraphFaultAnswers.of(fault, host);
    }
    Answer done = doIt.get();
    return done.status() == 200 ? GraphFaultAnswers.of(fault, host) : done;
  }

  @Override
  protected final Answer dressed(Answer answer) {
    return answer.with("facebook-api-version", host.version());
  }
}

package moothall.contracts.threads;

import moothall.contracts.graph.GraphApiServer;
import moothall.contracts.graph.GraphHost;
import moothall.contracts.graph.GraphRequest;
import moothall.contracts.serving.Answer;

/** The interface of one Threads account. */
public final class ThreadsServer extends GraphApiServer {

  public static final String VERSION = "v1.0";

  private final ThreadsRoutes routes;

  public ThreadsServer(ThreadsAccount account) {
    this(account, new GraphHost(VERSION, account.id(), "threads", 4, "THApiException"));
  }

  private ThreadsServer(ThreadsAccount account, GraphHost host) {
    super(host);
    this.routes = new ThreadsRoutes(account, host, address().toString());
    open();
  }

  /** With which error it refuses to hide a nested reply; nobody says. */
  public void refuseNestedWith(int code, int subcode) {
    routes.refuseNestedWith(code, subcode);
  }

  /** What every reply is said to be from now on, in Meta's word; {@code ""} for the truth. */
  public void sayStatus(String status) {
    routes.sayStatus(status);
  }

  @Override
  protected Answer answer(GraphRequest request) {
    return routes.answer(request);
  }
}

package moothall.contracts.threads;

import moothall.contracts.graph.GraphApiServer;
import moothall.contracts.graph.GraphHost;
import moothall.contracts.graph.GraphRequest;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.Request;

/** The interface of one Threads account. */
public final class ThreadsServer extends GraphApiServer {

  public static final String VERSION = "v1.0";

  private final ThreadsRoutes routes;
  private volatile boolean faultsMeetPreparing;

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

  /** A reply of the account's own is ready to be published after so many looks. */
  public void replyReadyAfter(int looks) {
    routes.containers().readyAfter(looks);
  }

  /** What a reply is said to be when it is ready, in Meta's word. */
  public void replyEndsAs(String status) {
    routes.containers().endAs(status);
  }

  /** Whether faults meet what prepares a reply, and nothing else, instead of all others. */
  public void letFaultsMeetPreparing(boolean wanted) {
    this.faultsMeetPreparing = wanted;
  }

  @Override
  protected boolean mayBeMet(Request request) {
    String id = request.path().substring(request.path().lastIndexOf('/') + 1);
    boolean prepares = id.equals("threads") || routes.containers().knows(id);
    return prepares == faultsMeetPreparing;
  }

  @Override
  protected Answer answer(GraphRequest request) {
    return routes.answer(request);
  }
}

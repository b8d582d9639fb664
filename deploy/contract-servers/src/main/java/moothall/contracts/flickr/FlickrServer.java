package moothall.contracts.flickr;

import java.time.InstantSource;
import java.util.function.Supplier;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.ContractServer;
import moothall.contracts.serving.Request;

/** Flickr for one account and one app. */
public final class FlickrServer extends ContractServer<FlickrFault> {

  public static final String KEY = OAuthCheck.KEY;
  public static final String SECRET = OAuthCheck.SECRET;
  public static final String TOKEN = OAuthCheck.TOKEN;
  public static final String TOKEN_SECRET = OAuthCheck.TOKEN_SECRET;

  private final Behaviour behaviour = new Behaviour();
  private final FlickrRoutes routes;
  private volatile boolean sparesLooks;

  /** {@code clock} is Flickr's own: by it requests are too old and activity is recent. */
  public FlickrServer(FlickrAccount account, InstantSource clock) {
    this(0, account, clock);
  }

  /** On a port of one's own; 0 is any free one. */
  public FlickrServer(int port, FlickrAccount account, InstantSource clock) {
    super(port);
    this.routes = new FlickrRoutes(account, behaviour, clock);
    open();
  }

  public Behaviour behaviour() {
    return behaviour;
  }

  /** Whether faults meet writing only. */
  public void spareLooks(boolean spared) {
    this.sparesLooks = spared;
  }

  /** How often something would have been written. */
  public long writes() {
    return calls().stream().filter(it -> it.startsWith("POST ")).count();
  }

  @Override
  protected boolean mayBeMet(Request request) {
    return !sparesLooks || request.method().equals("POST");
  }

  /** How often this method was called. */
  public long calls(String method) {
    return journal().stream().filter(it -> method.equals(it.query().get("method"))).count();
  }

  @Override
  protected Answer routed(Request request) {
    return routes.answer(request);
  }

  @Override
  protected Answer misbehave(FlickrFault fault, Supplier<Answer> doIt) {
    return switch (fault) {
      case TOO_MANY -> Answer.text(429, "text/html", "<html>Too many requests</html>");
      case UNAVAILABLE -> FlickrAnswers.fail(105, "Service currently unavailable");
      case NO_PERMISSION -> FlickrAnswers.fail(99, "Insufficient permissions");
      case REFUSED -> FlickrAnswers.fail(8, "Blank comment.");
      case TOO_FAST -> FlickrAnswers.fail(9, "User is posting comments too fast.");
      case SIGNATURE_REFUSED -> FlickrAnswers.fail(96, "Invalid signature");
      case NOT_FOUND_BEFORE_FLICKR -> Answer.text(404, "text/html", "<html>Not here</html>");
    };
  }
}

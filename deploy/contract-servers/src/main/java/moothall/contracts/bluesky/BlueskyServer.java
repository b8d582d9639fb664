package moothall.contracts.bluesky;

import java.net.URI;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.ContractServer;
import moothall.contracts.serving.Request;

/** Bluesky as it is for one account that signs in with an app password. */
public final class BlueskyServer extends ContractServer<BlueskyFault> {

  private static final int PLENTY = 2_999;

  private final BlueskyBehaviour behaviour = new BlueskyBehaviour();
  private final InstantSource clock;
  private final BlueskySessions sessions;
  private final BlueskyNotifications notifications;
  private final BlueskyThreads threads;
  private final BlueskyRepo repo;
  private final BlueskyPosting posting;
  private final BlueskyReporting reporting;
  private volatile Set<Xrpc> met = EnumSet.allOf(Xrpc.class);

  /** {@code clock} is Bluesky's own: by it sessions expire. */
  public BlueskyServer(BlueskyNetwork network, String appPassword, InstantSource clock) {
    this.clock = clock;
    this.sessions =
        new BlueskySessions(
            network.account(), appPassword, behaviour, clock, () -> host().toString());
    this.notifications = new BlueskyNotifications(network, behaviour);
    this.threads = new BlueskyThreads(network, behaviour);
    this.repo = new BlueskyRepo(network);
    this.posting = new BlueskyPosting(network, clock);
    this.reporting = new BlueskyReporting(network, clock);
    met.removeIf(Xrpc::isOfSessions);
    open();
  }

  public BlueskyBehaviour behaviour() {
    return behaviour;
  }

  /** The account's own server: the same machine under another name. */
  public URI host() {
    return URI.create("http://localhost:" + address().getPort());
  }

  /** From now on faults meet these requests and no others. */
  public void letFaultsMeet(Xrpc... requests) {
    met = Set.of(requests);
  }

  /** What was said in each report of this post, in order: the reason's type, a colon, the words. */
  public List<String> reports(String uri) {
    return reporting.of(uri);
  }

  /** The app password is withdrawn, and there is another. */
  public void changePassword(String password) {
    sessions.change(password);
  }

  /** Sessions are not taken any more; the app password is. */
  public void forgetSessions() {
    sessions.forget();
  }

  /** Requests of this sort since the start. */
  public long asked(Xrpc which) {
    return journal().stream().filter(it -> Xrpc.of(it).equals(Optional.of(which))).count();
  }

  @Override
  protected boolean mayBeMet(Request request) {
    return Xrpc.of(request).filter(met::contains).isPresent();
  }

  @Override
  protected Answer dressed(Answer answer) {
    return answer.status() == 429 ? answer : BlueskyErrors.limits(answer, PLENTY, clock.instant());
  }

  @Override
  protected Answer routed(Request request) {
    Optional<Xrpc> asked = Xrpc.of(request);
    if (asked.isEmpty()) {
      return BlueskyErrors.of(501, "MethodNotImplemented", "Method Not Implemented").toAViolation();
    }
    Optional<Answer> refusal =
        asked.get().isOfSessions() ? Optional.empty() : sessions.refusal(request);
    return refusal.orElseGet(() -> answer(asked.get(), request));
  }

  private Answer answer(Xrpc asked, Request request) {
    return switch (asked) {
      case CREATE_SESSION -> sessions.create(request);
      case REFRESH_SESSION -> sessions.refresh(request);
      case LIST_NOTIFICATIONS -> notifications.answer(request);
      case GET_POST_THREAD -> threads.answer(request);
      case GET_RECORD -> repo.get(request);
      case LIST_RECORDS -> repo.list(request);
      case PUT_RECORD -> repo.put(request);
      case CREATE_RECORD -> posting.create(request);
      case CREATE_REPORT -> reporting.create(request);
    };
  }

  @Override
  protected Answer misbehave(BlueskyFault fault, Supplier<Answer> doIt) {
    return switch (fault) {
      case RATE_LIMITED -> BlueskyErrors.rateLimited(clock.instant());
      case RATE_LIMITED_WITHOUT_A_TIME ->
          BlueskyErrors.of(429, "RateLimitExceeded", "Rate Limit Exceeded");
      case EXPIRED_TOKEN -> sessions.expired();
      case INVALID_TOKEN -> sessions.invalid();
      case FORBIDDEN -> BlueskyErrors.of(403, "Forbidden", "Bad token scope");
      case INVALID_REQUEST -> BlueskyErrors.invalid("Invented");
      case INVALID_SWAP -> BlueskyErrors.invalidSwap();
      case SAYS_NOTHING_OF_IT -> Answer.json(200, BlueskyViews.object());
      case UPSTREAM_FAILURE -> BlueskyErrors.of(502, "UpstreamFailure", "Upstream Failure");
    };
  }
}

package moothall.escalation.actions.flickr;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.BoundedHttp;
import moothall.service.Secrets;
import moothall.service.oauth.OAuthSignature;
import moothall.service.oauth.SignedRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signed calls of Flickr's methods, and what their answers come to. Flickr answers 200 to nearly
 * everything, so the body's code decides.
 */
final class FlickrCalls {

  private static final Logger LOG = LoggerFactory.getLogger(FlickrCalls.class);

  /** Hundreds of comments on one photo. */
  private static final int MOST_BYTES = 8 << 20;

  private static final Duration TOO_MANY = Duration.ofMinutes(15);
  private static final Duration TOO_FAST = Duration.ofMinutes(1);
  private static final String ALLOW_AGAIN =
      "allow the app to write for the account again, and store the new token and its secret";
  private static final String APP = "store the key and the secret of the app at Flickr";

  private final FlickrConfig config;
  private final BoundedHttp http;
  private final PageAccess access;
  private final Secrets secrets;
  private final Clock clock;
  private final Duration latestSend;

  FlickrCalls(
      FlickrConfig config,
      Duration deadline,
      PageAccess access,
      Secrets secrets,
      Clock clock,
      Duration latestSend) {
    this.config = config;
    this.http = new BoundedHttp(deadline, MOST_BYTES);
    this.access = access;
    this.secrets = secrets;
    this.clock = clock;
    this.latestSend = latestSend;
  }

  /** What an answer comes to. */
  sealed interface Heard {

    /** All is well, says the body. */
    record Said(JsonNode body) implements Heard {}

    /** There is no such photo, or none that the account sees, or no such comment. */
    record Missing() implements Heard {}

    record Failed(ActionOutcome outcome) implements Heard {}
  }

  /** Calls a method that changes nothing. */
  Heard get(Access at, String method, OAuthSignature.Parameter... parameters) {
    return call(at, false, method, parameters);
  }

  /** Calls a method that writes. */
  Heard post(Access at, String method, OAuthSignature.Parameter... parameters) {
    return call(at, true, method, parameters);
  }

  private Heard call(
      Access at, boolean writes, String method, OAuthSignature.Parameter... parameters) {
    Optional<String> key = secret(config.apiKey());
    Optional<String> apiSecret = secret(config.apiSecret());
    Optional<SignedRequests.Token> token = SignedRequests.Token.read(at.token());
    if (key.isEmpty() || apiSecret.isEmpty() || token.isEmpty()) {
      return new Heard.Failed(access.broken(at, "no secret to sign with", APP));
    }
    if (at.isOlderThan(latestSend)) {
      return new Heard.Failed(new ActionOutcome.RetryAfter(Duration.ZERO));
    }
    List<OAuthSignature.Parameter> all = new ArrayList<>(List.of(parameters));
    all.add(new OAuthSignature.Parameter("method", method));
    all.add(new OAuthSignature.Parameter("api_key", key.get()));
    all.add(new OAuthSignature.Parameter("format", "json"));
    all.add(new OAuthSignature.Parameter("nojsoncallback", "1"));
    SignedRequests signed =
        new SignedRequests(config.endpoint(), key.get(), apiSecret.get(), token.get());
    return switch (http.send(
        writes ? signed.post(all, clock.instant()) : signed.get(all, clock.instant()))) {
      case BoundedHttp.NeverSent() ->
          new Heard.Failed(new ActionOutcome.RetryAfter(PageAccess.SHORT_WAIT));
      case BoundedHttp.Unclear() -> new Heard.Failed(new ActionOutcome.UnknownOutcome());
      case BoundedHttp.Answered answered -> heard(at, answered);
    };
  }

  private Optional<String> secret(String name) {
    return secrets.find(name).map(it -> new String(it, StandardCharsets.UTF_8));
  }

  private Heard heard(Access at, BoundedHttp.Answered answered) {
    JsonNode body = answered.json();
    String text = new String(answered.body(), StandardCharsets.ISO_8859_1);
    if (text.startsWith("oauth_problem=")) {
      return new Heard.Failed(problem(at, text.split("[=&]", -1)[1].strip()));
    }
    if (body.path("stat").asText().equals("fail")) {
      return refusal(at, body.path("code").asInt());
    }
    if (answered.status() == 429) {
      return new Heard.Failed(access.pause(at, TOO_MANY));
    }
    if (answered.status() == 200) {
      return body.path("stat").asText().equals("ok")
          ? new Heard.Said(body)
          : new Heard.Failed(new ActionOutcome.UnknownOutcome());
    }
    boolean no = answered.status() >= 300 && answered.status() < 500;
    return new Heard.Failed(no ? new ActionOutcome.Rejected() : new ActionOutcome.UnknownOutcome());
  }

  private Heard refusal(Access at, int code) {
    return switch (code) {
      case 1, 2 -> new Heard.Missing();
      case 9 -> new Heard.Failed(access.pause(at, TOO_FAST));
      case 95, 96, 97, 100 -> new Heard.Failed(access.broken(at, "error " + code, APP));
      case 98 -> new Heard.Failed(access.broken(at, "error 98", ALLOW_AGAIN));
      case 99 -> {
        LOG.error(
            "Flickr does not let us write for page {} (expected: a token that was allowed to write)",
            at.pageId());
        yield new Heard.Failed(new ActionOutcome.Forbidden());
      }
      // Not available: nothing was done. A write that failed may have been.
      case 105 -> new Heard.Failed(new ActionOutcome.RetryAfter(TOO_FAST));
      case 106 -> new Heard.Failed(new ActionOutcome.UnknownOutcome());
      default -> new Heard.Failed(new ActionOutcome.Rejected());
    };
  }

  /** What is said of the protocol itself comes as a form, not as an answer of Flickr's. */
  private ActionOutcome problem(Access at, String problem) {
    return switch (problem) {
      case "token_rejected", "token_revoked", "token_expired", "token_used", "permission_denied" ->
          access.broken(at, problem, ALLOW_AGAIN);
      case "consumer_key_unknown", "consumer_key_rejected", "signature_invalid" ->
          access.broken(at, problem, APP);
      case "timestamp_refused" ->
          access.broken(at, problem, "set the clock of this machine: Flickr has another time");
      default -> new ActionOutcome.UnknownOutcome();
    };
  }
}

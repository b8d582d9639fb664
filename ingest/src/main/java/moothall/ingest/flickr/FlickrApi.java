package moothall.ingest.flickr;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.SpreadCalls;
import moothall.service.BoundedHttp;
import moothall.service.Secrets;
import moothall.service.oauth.OAuthSignature;
import moothall.service.oauth.SignedRequests;

/**
 * Reads from Flickr, and tells what a refusal means for reading. Flickr answers 200 to nearly
 * everything, so the body's code decides.
 */
final class FlickrApi {

  private static final int MOST_BYTES = 8 << 20;
  private static final Duration PAUSE = Duration.ofMinutes(15);
  private static final String ALLOW_AGAIN =
      "allow the app to read the account again, and store the new token and its secret";
  private static final String APP = "store the key and the secret of the app at Flickr";

  private final FlickrConfig config;
  private final String endpoint;
  private final BoundedHttp http;
  private final Secrets secrets;
  private final Clock clock;
  private final SpreadCalls calls;

  FlickrApi(FlickrConfig config, Secrets secrets, Clock clock, Duration deadline) {
    this.config = config;
    String address = config.baseUrl().toString();
    this.endpoint = (address.endsWith("/") ? address : address + "/") + "services/rest/";
    this.http = new BoundedHttp(deadline, MOST_BYTES);
    this.secrets = secrets;
    this.clock = clock;
    this.calls = new SpreadCalls(config.hourlyCalls(), Duration.ofHours(1));
  }

  /** What came back. */
  sealed interface Answer {

    @SuppressWarnings("ArrayRecordComponent") // read once
    record Said(byte[] body) implements Answer {}

    /** There is no such photo, or none that the account sees, and they are the account's own. */
    @SuppressWarnings("ArrayRecordComponent") // sealed as evidence, byte for byte
    record NoPhoto(byte[] body) implements Answer {}

    record Failed(Heard why) implements Answer {}
  }

  /** Calls {@code method} with these parameters, not yet escaped. */
  Answer get(String method, Account account, OAuthSignature.Parameter... parameters) {
    Optional<String> key = secret(config.apiKey());
    Optional<String> apiSecret = secret(config.apiSecret());
    if (key.isEmpty() || apiSecret.isEmpty()) {
      return refused(APP);
    }
    Optional<SignedRequests.Token> token = SignedRequests.Token.read(account.token());
    if (token.isEmpty()) {
      return refused("store the account's token and the token's secret, a blank between them");
    }
    Optional<Duration> spent = calls.spend();
    if (spent.isPresent()) {
      return new Answer.Failed(new Heard.LeaveAlone(spent.get()));
    }
    List<OAuthSignature.Parameter> query = new ArrayList<>(List.of(parameters));
    query.add(new OAuthSignature.Parameter("method", method));
    query.add(new OAuthSignature.Parameter("api_key", key.get()));
    query.add(new OAuthSignature.Parameter("format", "json"));
    query.add(new OAuthSignature.Parameter("nojsoncallback", "1"));
    SignedRequests question = new SignedRequests(endpoint, key.get(), apiSecret.get(), token.get());
    return switch (http.send(question.get(query, clock.instant()))) {
      case BoundedHttp.NeverSent() -> nothing("nobody answers there");
      case BoundedHttp.Unclear() -> nothing("no answer in time, or one cut off");
      case BoundedHttp.Answered answered -> read(answered);
    };
  }

  private Optional<String> secret(String name) {
    return secrets.find(name).map(it -> new String(it, StandardCharsets.UTF_8));
  }

  private static Answer read(BoundedHttp.Answered answered) {
    JsonNode body = answered.json();
    String text = new String(answered.body(), StandardCharsets.ISO_8859_1);
    if (text.startsWith("oauth_problem=")) {
      return problem(text.split("[=&]", -1)[1].strip());
    }
    if (body.path("stat").asText().equals("fail")) {
      return refusal(body.path("code").asInt(), answered.body());
    }
    if (answered.status() == 429) {
      return new Answer.Failed(new Heard.LeaveAlone(PAUSE));
    }
    return answered.status() == 200 && body.path("stat").asText().equals("ok")
        ? new Answer.Said(answered.body())
        : nothing("status " + answered.status() + " without an answer");
  }

  private static Answer refusal(int code, byte[] body) {
    return switch (code) {
      case 1 -> new Answer.NoPhoto(body);
      case 95, 96, 97 -> refused(APP + " again: its signature is refused (error " + code + ")");
      case 98, 99 -> refused(ALLOW_AGAIN + " (error " + code + ")");
      case 100 -> refused(APP + " (error 100)");
      default -> nothing("error " + code);
    };
  }

  /** What is said of the protocol itself comes as a form, not as an answer of Flickr's. */
  private static Answer problem(String problem) {
    return switch (problem) {
      case "token_rejected", "token_revoked", "token_expired", "token_used", "permission_denied" ->
          refused(ALLOW_AGAIN);
      case "consumer_key_unknown", "consumer_key_rejected", "signature_invalid" -> refused(APP);
      case "timestamp_refused" -> refused("set the clock of this machine: Flickr has another time");
      default -> nothing("a problem of OAuth");
    };
  }

  private static Answer refused(String remedy) {
    return new Answer.Failed(new Heard.Refused(remedy));
  }

  private static Answer nothing(String why) {
    return new Answer.Failed(new Heard.Nothing(why));
  }
}

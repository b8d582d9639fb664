package moothall.ingest.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import moothall.ingest.polling.Heard;
import moothall.service.BoundedHttp;
import moothall.service.Secrets;
import moothall.service.WebhookSignature;
import org.jspecify.annotations.Nullable;

/**
 * Reads from Meta's Graph API, and tells what a refusal means for reading. Error codes as Meta
 * documents them; the HTTP status is 400 for nearly everything, so the body's code decides.
 */
public final class GraphReader {

  private static final int MOST_BYTES = 8 << 20;
  private static final int NO_SUCH_OBJECT = 33;
  private static final Set<Integer> THROTTLES = Set.of(4, 17, 32, 341, 613, 80001, 80002);
  private static final Set<Integer> TOKEN_DEAD = Set.of(102, 190, 1705);
  private static final Set<Integer> NOT_ALLOWED = Set.of(3, 10);

  private final BoundedHttp http;
  private final String base;
  private final Secrets secrets;
  private final @Nullable String proofSecret;

  /**
   * A reader of one version of the API.
   *
   * @param proofSecret name of the app secret that proves each token, where the app demands it
   */
  public GraphReader(
      URI base, String version, Secrets secrets, @Nullable String proofSecret, Duration deadline) {
    this.http = new BoundedHttp(deadline, MOST_BYTES);
    String address = base.toString();
    this.base = (address.endsWith("/") ? address : address + "/") + version + "/";
    this.secrets = secrets;
    this.proofSecret = proofSecret;
  }

  /** What came back. */
  public sealed interface Answer {

    /** What was asked for, byte for byte. */
    @SuppressWarnings("ArrayRecordComponent") // read once
    record Said(byte[] body) implements Answer {}

    /** There is no such object, or this token does not see it: Meta does not say which. */
    @SuppressWarnings("ArrayRecordComponent") // sealed as evidence, byte for byte
    record NoSuchObject(byte[] body) implements Answer {}

    /** Nothing to be had just now, or not with this token. */
    record Failed(Heard why) implements Answer {}
  }

  /** Gets {@code pathAndQuery}, whose parts are escaped already. */
  public Answer get(String pathAndQuery, byte[] token) {
    if (!printable(token)) {
      return new Answer.Failed(
          new Heard.Refused("store a page token: what is stored has characters that no token has"));
    }
    String proof =
        Optional.ofNullable(proofSecret)
            .flatMap(secrets::find)
            .map(secret -> (pathAndQuery.contains("?") ? "&" : "?") + proof(token, secret))
            .orElse("");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + pathAndQuery + proof))
            .header("Authorization", "Bearer " + new String(token, StandardCharsets.US_ASCII))
            .build();
    return switch (http.send(request)) {
      case BoundedHttp.Answered answered -> read(answered);
      case BoundedHttp.NeverSent() -> nothing("nobody answers there");
      case BoundedHttp.Unclear() -> nothing("no answer in time, or one cut off");
    };
  }

  private static Answer read(BoundedHttp.Answered answered) {
    JsonNode error = answered.json().path("error");
    if (error.path("code").isInt()) {
      return refusal(error, answered);
    }
    if (answered.status() == 429) {
      return new Answer.Failed(new Heard.LeaveAlone(GraphPause.UNSAID));
    }
    return answered.status() == 200 && answered.json().isObject()
        ? new Answer.Said(answered.body())
        : nothing("status " + answered.status() + " without an answer");
  }

  private static Answer refusal(JsonNode error, BoundedHttp.Answered answered) {
    int code = error.path("code").intValue();
    int subcode = error.path("error_subcode").asInt(0);
    if (code == 100 && subcode == NO_SUCH_OBJECT) {
      return new Answer.NoSuchObject(answered.body());
    }
    if (THROTTLES.contains(code)) {
      return new Answer.Failed(new Heard.LeaveAlone(GraphPause.of(answered.headers())));
    }
    if (subcode == 492) {
      return new Answer.Failed(
          new Heard.Refused(
              "give the token's owner back the role on the page: a new token alone fails too"));
    }
    if (TOKEN_DEAD.contains(code)) {
      return new Answer.Failed(new Heard.Refused("make a new page token and store it"));
    }
    if (NOT_ALLOWED.contains(code) || (code >= 200 && code <= 299)) {
      return new Answer.Failed(
          new Heard.Refused("let the app read the page's comments again (error " + code + ")"));
    }
    return nothing("error " + code + (subcode == 0 ? "" : "/" + subcode));
  }

  private static Answer nothing(String why) {
    return new Answer.Failed(new Heard.Nothing(why));
  }

  private static String proof(byte[] token, byte[] secret) {
    return WebhookSignature.of(token, secret).replace("sha256=", "appsecret_proof=");
  }

  private static boolean printable(byte[] token) {
    for (byte each : token) {
      if (each <= ' ' || each > '~') {
        return false;
      }
    }
    return token.length > 0;
  }
}

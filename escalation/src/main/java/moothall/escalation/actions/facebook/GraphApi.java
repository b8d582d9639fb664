package moothall.escalation.actions.facebook;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import moothall.service.BoundedHttp;
import moothall.service.Secrets;
import moothall.service.WebhookSignature;

/** The wire of the Graph API: its addresses, its parameters, and the token of each request. */
final class GraphApi {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final BoundedHttp http;
  private final FacebookConfig config;
  private final Secrets secrets;

  GraphApi(FacebookConfig config, Secrets secrets, Duration deadline) {
    this.config = config;
    this.secrets = secrets;
    this.http = new BoundedHttp(deadline);
  }

  BoundedHttp.Reply setHidden(String comment, boolean hidden, byte[] token) {
    String form = "is_hidden=" + hidden + proof(token).map(it -> "&" + it).orElse("");
    return http.send(
        request(address(comment), token)
            .header("Content-Type", FORM)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  BoundedHttp.Reply look(String comment, byte[] token) {
    return get(comment, "id,is_hidden", token);
  }

  /** Shows whether the token is good for the page at all. */
  BoundedHttp.Reply page(String account, byte[] token) {
    return get(account, "id", token);
  }

  /** Whether it can stand in an address as it is. */
  static boolean isId(String id) {
    return !id.isEmpty() && id.length() <= 200 && id.chars().allMatch(GraphApi::isIdCharacter);
  }

  private static boolean isIdCharacter(int c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private BoundedHttp.Reply get(String id, String fields, byte[] token) {
    String query = "?fields=" + fields + proof(token).map(it -> "&" + it).orElse("");
    return http.send(request(address(id) + query, token).GET().build());
  }

  private String address(String id) {
    String base = config.baseUrl().toString();
    return (base.endsWith("/") ? base : base + "/") + config.apiVersion() + "/" + id;
  }

  private static HttpRequest.Builder request(String address, byte[] token) {
    return HttpRequest.newBuilder(URI.create(address))
        .header("Authorization", "Bearer " + new String(token, StandardCharsets.US_ASCII));
  }

  /** Shows that the token is used by the app to which it was given. */
  private Optional<String> proof(byte[] token) {
    return Optional.ofNullable(config.proofSecret())
        .flatMap(secrets::find)
        .map(secret -> WebhookSignature.of(token, secret).replace("sha256=", "appsecret_proof="));
  }
}

package moothall.escalation.actions.meta;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import moothall.service.BoundedHttp;
import moothall.service.Secrets;
import moothall.service.WebhookSignature;

/** The wire of a Graph API: its addresses, its parameters, and the token of each request. */
final class GraphApi {

  /** Of a page of answers, each as long as Meta allows. */
  private static final int MOST_BYTES = 1 << 20;

  private static final String FORM = "application/x-www-form-urlencoded";

  private final BoundedHttp http;
  private final GraphAddress address;
  private final Secrets secrets;

  GraphApi(GraphAddress address, Secrets secrets, Duration deadline) {
    this.address = address;
    this.secrets = secrets;
    this.http = new BoundedHttp(deadline, MOST_BYTES);
  }

  BoundedHttp.Reply change(GraphDialect.Change change, byte[] token) {
    String form = parameters(change.form(), proof(token).orElse(""));
    String query = change.query().isEmpty() ? "" : "?" + change.query();
    return http.send(
        request(change.path() + query, token)
            .header("Content-Type", FORM)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  BoundedHttp.Reply delete(String id, byte[] token) {
    String query = parameters(proof(token).orElse(""));
    return http.send(request(id + (query.isEmpty() ? "" : "?" + query), token).DELETE().build());
  }

  /** Blocks somebody from the page, by the id that the page knows them under. */
  BoundedHttp.Reply block(String page, String author, byte[] token) {
    return change(new GraphDialect.Change(page + "/blocked", "", "psid=" + author), token);
  }

  BoundedHttp.Reply unblock(String page, String author, byte[] token) {
    String query = parameters("psid=" + author, proof(token).orElse(""));
    return http.send(request(page + "/blocked?" + query, token).DELETE().build());
  }

  /** Whether that person is blocked: a list of them, or of nobody. */
  BoundedHttp.Reply blocked(String page, String author, byte[] token) {
    String query = parameters("user=" + author, proof(token).orElse(""));
    return http.send(request(page + "/blocked?" + query, token).GET().build());
  }

  /** The answers to a comment, the newest first. */
  BoundedHttp.Reply replies(String id, GraphDialect.Replies of, byte[] token) {
    String fields = "fields=id," + of.words() + "," + of.author();
    String query = "?" + parameters(fields, of.order(), proof(token).orElse(""));
    return http.send(request(id + "/" + of.edge() + query, token).GET().build());
  }

  BoundedHttp.Reply get(String id, String fields, byte[] token) {
    String query = "?" + parameters("fields=" + fields, proof(token).orElse(""));
    return http.send(request(id + query, token).GET().build());
  }

  /** Whether it can stand in an address as it is. */
  static boolean isId(String id) {
    return !id.isEmpty() && id.length() <= 200 && id.chars().allMatch(GraphApi::isIdCharacter);
  }

  private static boolean isIdCharacter(int c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static String parameters(String... some) {
    return Arrays.stream(some).filter(it -> !it.isEmpty()).collect(Collectors.joining("&"));
  }

  private HttpRequest.Builder request(String path, byte[] token) {
    String base = address.baseUrl().toString();
    String whole = (base.endsWith("/") ? base : base + "/") + address.apiVersion() + "/" + path;
    return HttpRequest.newBuilder(URI.create(whole))
        .header("Authorization", "Bearer " + new String(token, StandardCharsets.US_ASCII));
  }

  /** Shows that the token is used by the app to which it was given. */
  private Optional<String> proof(byte[] token) {
    return Optional.ofNullable(address.proofSecret())
        .flatMap(secrets::find)
        .map(secret -> WebhookSignature.of(token, secret).replace("sha256=", "appsecret_proof="));
  }
}

package moothall.escalation.actions.mastodon;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import moothall.escalation.actions.Access;
import moothall.service.BoundedHttp;

/** The wire of Mastodon's client API. */
final class MastodonApi {

  /** Four thousand answers to one post, each with its author's profile. */
  private static final int MOST_BYTES = 32 << 20;

  private static final String ID = "[0-9A-Za-z_-]{1,64}";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MastodonConfig config;
  private final BoundedHttp http;

  MastodonApi(MastodonConfig config, Duration deadline) {
    this.config = config;
    this.http = new BoundedHttp(deadline, MOST_BYTES);
  }

  /** Whether it can stand in an address as it is. */
  static boolean isId(String id) {
    return id.matches(ID);
  }

  /** {@code path} comes after the version, and is escaped already. */
  BoundedHttp.Reply get(String path, Access at) {
    return http.send(request(path, at).build());
  }

  /**
   * An answer of the account's own.
   *
   * @param inReplyTo id of the status that it answers
   * @param visibility Mastodon's word for who sees it
   */
  record Status(String inReplyTo, String visibility, String text) {}

  /** Posts it; the same {@code key} is posted once, however often it comes within an hour. */
  BoundedHttp.Reply post(Status status, UUID key, Access at) {
    String body =
        JSON.createObjectNode()
            .put("status", status.text())
            .put("in_reply_to_id", status.inReplyTo())
            .put("visibility", status.visibility())
            .toString();
    return http.send(
        request("statuses", at)
            .header("Idempotency-Key", key.toString())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /**
   * A report to the administrators of the account's own server.
   *
   * @param author of the status
   */
  record Report(String status, String author, String category, String words) {}

  /** Files it, and has it passed on to nobody. */
  BoundedHttp.Reply report(Report report, Access at) {
    String form =
        "account_id="
            + report.author()
            + "&status_ids%5B%5D="
            + report.status()
            + "&category="
            + report.category()
            + "&forward=false&comment="
            + URLEncoder.encode(report.words(), StandardCharsets.UTF_8);
    return http.send(
        request("reports", at)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  /** Asks for something that needs no body; {@code path} as for {@link #get}. */
  BoundedHttp.Reply post(String path, Access at) {
    return http.send(request(path, at).POST(BodyPublishers.noBody()).build());
  }

  private HttpRequest.Builder request(String path, Access at) {
    return HttpRequest.newBuilder(URI.create(config.address(at.account()) + "/api/v1/" + path))
        .header("Authorization", "Bearer " + new String(at.token(), StandardCharsets.US_ASCII));
  }
}

package moothall.escalation.actions.bluesky;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import moothall.service.atproto.AtSessions;

/** The wire: a few requests, each for whatever session it is asked with. */
final class BlueskyApi {

  private static final ObjectMapper JSON = new ObjectMapper();

  private BlueskyApi() {}

  /** Shows one post alone. */
  static HttpRequest post(AtSessions.Session session, String uri) {
    return session
        .request("app.bsky.feed.getPostThread?depth=0&parentHeight=0&uri=" + encoded(uri))
        .build();
  }

  /** Shows one post with what answers it directly. */
  static HttpRequest answers(AtSessions.Session session, String uri) {
    return session
        .request("app.bsky.feed.getPostThread?depth=1&parentHeight=0&uri=" + encoded(uri))
        .build();
  }

  /** Writes a new post of the account's own. */
  static HttpRequest create(AtSessions.Session session, String repo, ObjectNode post) {
    ObjectNode body = JSON.createObjectNode().put("repo", repo).put("collection", AtUri.POSTS);
    body.set("record", post);
    return session
        .request("com.atproto.repo.createRecord")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body.toString()))
        .build();
  }

  /** Tells the moderation service of that DID of a post; the account's server passes it on. */
  static HttpRequest report(AtSessions.Session session, String service, ObjectNode report) {
    return session
        .request("com.atproto.moderation.createReport")
        .header("Content-Type", "application/json")
        .header("atproto-proxy", service)
        .POST(BodyPublishers.ofString(report.toString()))
        .build();
  }

  static HttpRequest read(AtSessions.Session session, AtUri record) {
    String query =
        "com.atproto.repo.getRecord?repo="
            + encoded(record.repo())
            + "&collection="
            + record.collection()
            + "&rkey="
            + encoded(record.rkey());
    return session.request(query).build();
  }

  /** Writes it if it still is what {@code gate} was read as, or was not there. */
  static HttpRequest put(
      AtSessions.Session session, AtUri address, ThreadGate gate, ObjectNode record) {
    ObjectNode body = JSON.createObjectNode().put("repo", address.repo());
    body.put("collection", address.collection()).put("rkey", address.rkey());
    body.put("swapRecord", gate.version()).set("record", record);
    return session
        .request("com.atproto.repo.putRecord")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body.toString()))
        .build();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

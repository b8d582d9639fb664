package moothall.escalation.admission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import moothall.escalation.pictures.Drawings;
import moothall.escalation.pictures.Multipart;
import org.jspecify.annotations.Nullable;

/** Asks endpoints as docs/access.md names them. */
final class Endpoints {

  static final String NO_CASE = UUID.randomUUID().toString();
  static final String NO_COMMENT = "website:town-news:never-written";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  /** What the sign-in does with a form without fields has tests of its own. */
  private static final Set<String> SIGN_IN = Set.of("POST /login", "POST /logout", "GET /login");

  private Endpoints() {}

  static List<String> walked(DeclaredAccess declared) {
    return declared.endpoints().stream().filter(it -> !SIGN_IN.contains(it)).toList();
  }

  /**
   * With an example for whatever stands in the address, and a body in which something stands for
   * each field.
   */
  static HttpResponse<String> ask(
      URI service, @Nullable String token, String endpoint, String caseId, String commentId) {
    String method = endpoint.split(" ", -1)[0];
    String path =
        endpoint
            .split(" ", -1)[1]
            .replace("{caseId}", caseId)
            .replace("{platform}", "website")
            .replace("{commentId}", commentId)
            .replace("{sha256}", "0".repeat(64))
            .replace("{form}", "take-up")
            .replace("{selector}", "liveness")
            // Anything else has an id that was never given out.
            .replaceAll("\\{[a-zA-Z]+}", NO_CASE);
    if (path.matches("/api/comments(/referrals|/concerns|/hide|/reply)?")) {
      path += "?id=" + commentId;
    }
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (method.equals("GET")) {
      request.GET();
    } else if (path.endsWith("/screenshots")) {
      Multipart.with(request, Multipart.said(), "a.png", Drawings.png(1));
    } else if (path.startsWith("/api/")) {
      request
          .header("Content-Type", "application/json")
          .POST(
              BodyPublishers.ofString(
                  """
                  {"reason": "A sentence.", "type": "OTHER_CRIME", "ground": "GROUND", "text": "Thanks.",
                   "step": "NOTE", "task": "BLOCK", "outcome": "UPHELD", "channel": "EMAIL", "statement": "Why?"}
                  """
                      .replace("GROUND", ground(path))));
    } else {
      request
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(
              BodyPublishers.ofString(
                  "reason=A+sentence.&type=OTHER_CRIME&ground="
                      + ground(path)
                      + "&text=Thanks."
                      + "&step=NOTE&channel=EMAIL&statement=Why%3F&act=confirm&outcome=UPHELD"));
    }
    try {
      return CLIENT.send(request.build(), Endpoints::unlessEndless);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A stream that goes on for minutes says by its beginning who was let in; it is left unread. */
  private static BodySubscriber<String> unlessEndless(HttpResponse.ResponseInfo answer) {
    return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")
        ? BodySubscribers.mapping(BodySubscribers.ofInputStream(), _ -> "")
        : BodyHandlers.ofString().apply(answer);
  }

  private static String ground(String path) {
    return path.endsWith("/report") ? "SPAM" : "REPEATED_SPAM";
  }
}

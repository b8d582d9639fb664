package moothall.contracts.youtube;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.Request;

/** The token endpoint: one client, one refresh token, access tokens for an hour. */
final class YouTubeGrants {

  static final String CLIENT_ID = "invented-client.apps.example";
  static final String CLIENT_SECRET = "invented-client-secret";
  static final String REFRESH_TOKEN = "1//invented-refresh-token";
  private static final Set<String> PARAMETERS =
      Set.of("grant_type", "client_id", "client_secret", "refresh_token");
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final InstantSource clock;
  private final AtomicInteger number = new AtomicInteger();
  private final Map<String, Instant> valid = new ConcurrentHashMap<>();
  private volatile boolean dead;

  YouTubeGrants(InstantSource clock) {
    this.clock = clock;
  }

  boolean isGood(String accessToken) {
    Instant until = valid.get(accessToken);
    return until != null && clock.instant().isBefore(until);
  }

  void revokeAccessTokens() {
    valid.clear();
  }

  void setDead(boolean dead) {
    this.dead = dead;
  }

  Answer answer(Request request) {
    Map<String, String> form = request.form();
    if (!request.method().equals("POST")
        || !form.keySet().equals(PARAMETERS)
        || !"refresh_token".equals(form.get("grant_type"))) {
      return refusal(400, "invalid_request").toAViolation();
    }
    if (!CLIENT_ID.equals(form.get("client_id"))
        || !CLIENT_SECRET.equals(form.get("client_secret"))) {
      return refusal(401, "invalid_client");
    }
    if (dead || !REFRESH_TOKEN.equals(form.get("refresh_token"))) {
      return refusal(400, "invalid_grant");
    }
    String token = "ya29.invented-" + number.incrementAndGet();
    valid.put(token, clock.instant().plus(AN_HOUR));
    ObjectNode body = YouTubeAnswers.object();
    body.put("access_token", token).put("expires_in", AN_HOUR.toSeconds() - 1);
    body.put("scope", "https://www.googleapis.com/auth/youtube.force-ssl");
    return Answer.json(200, body.put("token_type", "Bearer"));
  }

  private static Answer refusal(int status, String error) {
    return Answer.json(
        status, YouTubeAnswers.object().put("error", error).put("error_description", "Invented."));
  }
}

package moothall.contracts.linkedin;

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

/** The token endpoint: one client, one refresh token, access tokens for sixty days. */
final class LinkedInGrants {

  static final String CLIENT_ID = "77invented0client";
  static final String CLIENT_SECRET = "an invented client secret";
  static final String REFRESH_TOKEN = "AQinvented-refresh-token";
  private static final Set<String> PARAMETERS =
      Set.of("grant_type", "client_id", "client_secret", "refresh_token");
  private static final Duration SIXTY_DAYS = Duration.ofDays(60);

  private final InstantSource clock;
  private final Behaviour behaviour;
  private final AtomicInteger number = new AtomicInteger();
  private final Map<String, Instant> valid = new ConcurrentHashMap<>();

  LinkedInGrants(InstantSource clock, Behaviour behaviour) {
    this.clock = clock;
    this.behaviour = behaviour;
  }

  boolean isGood(String accessToken) {
    Instant until = valid.get(accessToken);
    return until != null && clock.instant().isBefore(until);
  }

  String issue() {
    String token = "AQinvented-access-" + number.incrementAndGet();
    valid.put(token, clock.instant().plus(SIXTY_DAYS));
    return token;
  }

  void revoke() {
    valid.clear();
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
    if (!REFRESH_TOKEN.equals(form.get("refresh_token"))) {
      return refusal(400, behaviour.deadRefreshToken());
    }
    ObjectNode body = LinkedInAnswers.object().put("access_token", issue());
    body.put("expires_in", SIXTY_DAYS.toSeconds()).put("refresh_token", REFRESH_TOKEN);
    return Answer.json(200, body.put("refresh_token_expires_in", 31_536_000));
  }

  private static Answer refusal(int status, String error) {
    return Answer.json(
        status, LinkedInAnswers.object().put("error", error).put("error_description", "Invented."));
  }
}

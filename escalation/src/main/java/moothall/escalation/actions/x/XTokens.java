package moothall.escalation.actions.x;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.RotatingTokens.Refreshed;
import moothall.escalation.actions.RotatingTokens.Refresher;
import moothall.service.BoundedHttp;

/** Gets new tokens from X: one for two hours, and a refresh token that is good once. */
final class XTokens implements Refresher {

  private final XApi x;
  private final Clock clock;

  XTokens(XApi x, Clock clock) {
    this.x = x;
    this.clock = clock;
  }

  @Override
  public Refreshed refresh(String refreshToken, Access at) {
    return x.refresh(refreshToken) instanceof BoundedHttp.Answered answered
        ? read(answered, refreshToken)
        : new Refreshed.NotNow();
  }

  private Refreshed read(BoundedHttp.Answered answered, String before) {
    return switch (answered.status()) {
      case 200 -> {
        String access = answered.json().path("access_token").asText("");
        String refresh = answered.json().path("refresh_token").asText(before);
        yield XApi.isToken(access) && XApi.isToken(refresh)
            ? new Refreshed.Pair(access, refresh)
            : new Refreshed.NotNow();
      }
      case 400, 401, 403 -> new Refreshed.Refused("status " + answered.status());
      case 429 -> new Refreshed.Busy(untilReset(answered.headers()));
      default -> new Refreshed.NotNow();
    };
  }

  private Duration untilReset(HttpHeaders headers) {
    return XLimits.untilReset(headers, clock.instant()).orElse(XLimits.UNSAID);
  }
}

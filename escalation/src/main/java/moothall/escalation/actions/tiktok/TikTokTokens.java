package moothall.escalation.actions.tiktok;

import com.fasterxml.jackson.databind.JsonNode;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.RotatingTokens.Refreshed;
import moothall.escalation.actions.RotatingTokens.Refresher;
import moothall.service.BoundedHttp;

/** Gets new tokens from TikTok: one for a day, and a refresh token for a year. */
final class TikTokTokens implements Refresher {

  private final TikTokApi tiktok;

  TikTokTokens(TikTokApi tiktok) {
    this.tiktok = tiktok;
  }

  @Override
  public Refreshed refresh(String refreshToken, Access at) {
    return tiktok.refresh(refreshToken) instanceof BoundedHttp.Answered answered
        ? read(answered, refreshToken, at.account())
        : new Refreshed.NotNow();
  }

  private static Refreshed read(BoundedHttp.Answered answered, String before, String account) {
    TikTokError error = TikTokError.of(answered.status(), answered.json());
    return switch (error.meaning()) {
      case NONE -> pair(answered.json().path("data"), before, account);
      case TOKEN_DEAD, FORBIDDEN, NOT_IN_ORDER -> new Refreshed.Refused(error);
      case THROTTLED -> new Refreshed.Busy(TikTokCalls.THROTTLED);
      case PASSING -> new Refreshed.NotNow();
    };
  }

  private static Refreshed pair(JsonNode data, String before, String account) {
    String access = data.path("access_token").asText();
    String refresh = data.path("refresh_token").asText(before);
    if (!TikTokApi.isToken(access) || !TikTokApi.isToken(refresh)) {
      return new Refreshed.NotNow();
    }
    return data.path("open_id").asText(account).equals(account)
        ? new Refreshed.Pair(access, refresh)
        : new Refreshed.Refused("the authorisation of another account");
  }
}

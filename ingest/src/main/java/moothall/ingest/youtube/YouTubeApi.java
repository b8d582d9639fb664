package moothall.ingest.youtube;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.CallLedger;
import moothall.ingest.polling.DailyCalls;
import moothall.ingest.polling.Heard;
import moothall.service.BoundedHttp;
import moothall.service.Secrets;
import moothall.service.tokens.AccessTokens;

/** Reads from the Data API within the day's units, and tells what a refusal means for reading. */
final class YouTubeApi {

  private static final int MOST_BYTES = 8 << 20;
  private static final Duration SHORT_PAUSE = Duration.ofSeconds(10);

  /** Google's days begin there, for all channels of a project together. */
  private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

  private final String base;
  private final BoundedHttp http;
  private final AccessTokens tokens;
  private final String client;
  private final DailyCalls units;

  YouTubeApi(
      YouTubeConfig config, CallLedger ledger, Secrets secrets, Clock clock, Duration deadline) {
    String address = config.baseUrl().toString();
    this.base = (address.endsWith("/") ? address : address + "/") + "youtube/v3/";
    this.http = new BoundedHttp(deadline, MOST_BYTES);
    this.tokens =
        new AccessTokens(
            config.tokenUrl(),
            new AccessTokens.Client(config.clientId(), config.clientSecret()),
            secrets,
            clock,
            deadline);
    this.client = config.clientId() + " and " + config.clientSecret();
    this.units =
        new DailyCalls(
            new DailyCalls.Terms("youtube", config.dailyUnits(), CALIFORNIA), ledger, clock);
  }

  /** What came back. */
  sealed interface Answer {

    @SuppressWarnings("ArrayRecordComponent") // read once
    record Said(byte[] body) implements Answer {}

    /** There is no such thing, or it is not ours to read. */
    record NotThere() implements Answer {}

    record Failed(Heard why) implements Answer {}
  }

  /** Gets {@code pathAndQuery}, whose parts are escaped already; with a fresh token if need be. */
  Answer get(String pathAndQuery, Account account) {
    return get(pathAndQuery, account, true);
  }

  private Answer get(String pathAndQuery, Account account, boolean mayRenew) {
    return switch (tokens.token(account.page().getPageId(), account.token())) {
      case AccessTokens.Grant.Granted(var token) -> get(pathAndQuery, account, token, mayRenew);
      case AccessTokens.Grant.Withdrawn(var error) ->
          refused(
              "sign in as the channel's owner again and store the new refresh token ("
                  + error
                  + ")");
      case AccessTokens.Grant.NoClient(var error) ->
          refused("store " + client + " of this project (" + error + ")");
      case AccessTokens.Grant.NotNow() -> nothing("Google's token endpoint gives no token");
    };
  }

  private Answer get(String pathAndQuery, Account account, String token, boolean mayRenew) {
    Optional<Duration> spent = units.spend();
    if (spent.isPresent()) {
      return new Answer.Failed(new Heard.LeaveAlone(spent.get()));
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + pathAndQuery))
            .header("Authorization", "Bearer " + token)
            .build();
    return switch (http.send(request)) {
      case BoundedHttp.NeverSent() -> nothing("nobody answers there");
      case BoundedHttp.Unclear() -> nothing("no answer in time, or one cut off");
      case BoundedHttp.Answered answered when answered.status() == 401 && mayRenew -> {
        tokens.forget(account.page().getPageId(), token);
        yield get(pathAndQuery, account, false);
      }
      case BoundedHttp.Answered answered -> read(answered);
    };
  }

  private Answer read(BoundedHttp.Answered answered) {
    if (answered.status() == 200) {
      return answered.json().isObject()
          ? new Answer.Said(answered.body())
          : nothing("status 200 without an answer");
    }
    String reason = answered.json().path("error").path("errors").path(0).path("reason").asText();
    return switch (reason) {
      case "quotaExceeded", "dailyLimitExceeded" ->
          new Answer.Failed(new Heard.LeaveAlone(units.untilMidnight()));
      case "rateLimitExceeded", "userRateLimitExceeded" ->
          new Answer.Failed(new Heard.LeaveAlone(SHORT_PAUSE));
      default -> byStatus(answered.status(), reason);
    };
  }

  private static Answer byStatus(int status, String reason) {
    return switch (status) {
      case 401 -> refused("sign in as the channel's owner again and store the new refresh token");
      case 403, 404 -> new Answer.NotThere();
      case 429 -> new Answer.Failed(new Heard.LeaveAlone(SHORT_PAUSE));
      default -> nothing("status " + status + (reason.isEmpty() ? "" : " " + reason));
    };
  }

  private static Answer refused(String remedy) {
    return new Answer.Failed(new Heard.Refused(remedy));
  }

  private static Answer nothing(String why) {
    return new Answer.Failed(new Heard.Nothing(why));
  }
}

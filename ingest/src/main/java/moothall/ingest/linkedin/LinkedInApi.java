package moothall.ingest.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.CallLedger;
import moothall.ingest.polling.DailyCalls;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.SpreadCalls;
import moothall.service.BoundedHttp;
import moothall.service.Secrets;
import moothall.service.tokens.AccessTokens;

/** Reads from the Community Management API, and tells what a refusal means for reading. */
final class LinkedInApi {

  private static final int MOST_BYTES = 8 << 20;
  private static final Duration PAUSE = Duration.ofMinutes(15);
  private static final String TOKEN = "[!-~]{1,4096}";
  private static final String SIGN_IN =
      "sign in again as an administrator of the page and store the new token";

  private final AskingConfig config;
  private final String base;
  private final BoundedHttp http;
  private final AccessTokens tokens;
  private final Clock clock;
  private final SpreadCalls calls;
  private final DailyCalls daily;

  LinkedInApi(
      LinkedInConfig app,
      AskingConfig config,
      CallLedger ledger,
      Secrets secrets,
      Clock clock,
      Duration deadline) {
    this.config = config;
    String address = config.baseUrl().toString();
    this.base = (address.endsWith("/") ? address : address + "/") + "rest/";
    this.http = new BoundedHttp(deadline, MOST_BYTES);
    this.tokens =
        new AccessTokens(
            config.tokenUrl(),
            new AccessTokens.Client(app.clientId(), app.clientSecret()),
            secrets,
            clock,
            deadline);
    this.clock = clock;
    this.calls = new SpreadCalls(config.dailyCalls(), Duration.ofDays(1));
    this.daily =
        new DailyCalls(
            new DailyCalls.Terms("linkedin", config.dailyCalls(), ZoneOffset.UTC), ledger, clock);
  }

  /** What came back. */
  sealed interface Answer {

    @SuppressWarnings("ArrayRecordComponent") // read once
    record Said(byte[] body) implements Answer {}

    /** LinkedIn says that there is no such thing. */
    @SuppressWarnings("ArrayRecordComponent") // sealed as evidence, byte for byte
    record NotThere(byte[] body) implements Answer {}

    /** The role or a scope is missing, or this one thing is not for us. */
    record Denied(Heard.Refused why) implements Answer {}

    record Failed(Heard why) implements Answer {}
  }

  /** Gets {@code pathAndQuery}, whose parts are escaped already; with a fresh token if need be. */
  Answer get(String pathAndQuery, Account account) {
    if (!config.refreshes()) {
      return get(pathAndQuery, account, ascii(account.token()), false);
    }
    return get(pathAndQuery, account, true);
  }

  private Answer get(String pathAndQuery, Account account, boolean mayRenew) {
    return switch (tokens.token(account.page().getPageId(), account.token())) {
      case AccessTokens.Grant.Granted(var token) -> get(pathAndQuery, account, token, mayRenew);
      case AccessTokens.Grant.Withdrawn(var error) -> refused(SIGN_IN + " (" + error + ")");
      case AccessTokens.Grant.NoClient(var error) ->
          refused("store the id and the secret of the app at LinkedIn (" + error + ")");
      case AccessTokens.Grant.NotNow() -> nothing("LinkedIn's token endpoint gives no token");
    };
  }

  private Answer get(String pathAndQuery, Account account, String token, boolean mayRenew) {
    if (!token.matches(TOKEN)) {
      return refused("store a token: what is stored has characters that no token has");
    }
    Optional<Duration> spent = calls.spend().or(daily::spend);
    if (spent.isPresent()) {
      return new Answer.Failed(new Heard.LeaveAlone(spent.get()));
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + pathAndQuery))
            .header("Authorization", "Bearer " + token)
            .header("Linkedin-Version", config.version())
            .header("X-Restli-Protocol-Version", "2.0.0")
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
    JsonNode body = answered.json();
    String code = body.path("code").asText().replaceAll("[^A-Z_]", "");
    return switch (answered.status()) {
      case 200 ->
          body.isObject()
              ? new Answer.Said(answered.body())
              : nothing("status 200 without an answer");
      case 401 -> refused(SIGN_IN);
      case 403 ->
          new Answer.Denied(
              new Heard.Refused(
                  "give whoever signed in the role of an administrator of the page, and the app its"
                      + " scopes ("
                      + code
                      + ")"));
      // A proxy's 404 says nothing of any comment.
      case 404 ->
          body.path("status").asInt() == 404
              ? new Answer.NotThere(answered.body())
              : nothing("status 404 without an answer");
      case 426 ->
          refused("set moothall.ingest.linkedin.asking.version to one that LinkedIn still serves");
      case 429 -> new Answer.Failed(new Heard.LeaveAlone(pause(body.path("message").asText())));
      default -> nothing("status " + answered.status() + (code.isEmpty() ? "" : " " + code));
    };
  }

  /** A day's calls come back at midnight UTC; whatever else is too much passes sooner. */
  private Duration pause(String message) {
    if (!message.contains(" DAY ")) {
      return PAUSE;
    }
    Instant now = clock.instant();
    Instant midnight =
        LocalDate.ofInstant(now, ZoneOffset.UTC)
            .plusDays(1)
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant();
    return Duration.between(now, midnight);
  }

  private static String ascii(byte[] token) {
    return new String(token, StandardCharsets.ISO_8859_1);
  }

  private static Answer refused(String remedy) {
    return new Answer.Failed(new Heard.Refused(remedy));
  }

  private static Answer nothing(String why) {
    return new Answer.Failed(new Heard.Nothing(why));
  }
}

package moothall.ingest.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.Heard;
import moothall.service.BoundedHttp;
import moothall.service.atproto.AtLimits;
import moothall.service.atproto.AtSessions;

/** Reads with the account's session, and tells what a refusal means for reading. */
final class BlueskyApi {

  /** A thread of thousands of answers comes in one piece. */
  private static final int MOST_BYTES = 16 << 20;

  private static final String REMEDY =
      "make an app password for this account in Bluesky's settings and store it as the page's"
          + " secret";

  private final AtSessions sessions;
  private final BoundedHttp http;
  private final Clock clock;

  BlueskyApi(BlueskyConfig config, Clock clock, Duration deadline) {
    this.sessions = new AtSessions(config.baseUrl(), clock, deadline);
    this.http = new BoundedHttp(deadline, MOST_BYTES);
    this.clock = clock;
  }

  /** What came back. */
  sealed interface Answer {

    @SuppressWarnings("ArrayRecordComponent") // read once
    record Said(byte[] body) implements Answer {}

    /** The network says in these bytes that there is no such post. */
    @SuppressWarnings("ArrayRecordComponent") // sealed as evidence, byte for byte
    record NotThere(byte[] body) implements Answer {}

    record Failed(Heard why) implements Answer {}
  }

  /** Gets the method with its parameters, which are escaped already. */
  Answer get(String methodAndQuery, Account account) {
    return get(methodAndQuery, account, true);
  }

  private Answer get(String methodAndQuery, Account account, boolean mayRenew) {
    return switch (sessions.session(account.id(), account.token())) {
      case AtSessions.Session session -> get(methodAndQuery, account, session, mayRenew);
      case AtSessions.Refused(var error) -> refused(error);
      case AtSessions.Busy(var pause) -> new Answer.Failed(new Heard.LeaveAlone(pause));
      case AtSessions.NotNow() -> nothing("no session can be had");
    };
  }

  private Answer get(
      String methodAndQuery, Account account, AtSessions.Session session, boolean mayRenew) {
    return switch (http.send(session.request(methodAndQuery).build())) {
      case BoundedHttp.NeverSent() -> nothing("nobody answers there");
      case BoundedHttp.Unclear() -> nothing("no answer in time, or one cut off");
      case BoundedHttp.Answered answered when AtSessions.isOfTheToken(answered) -> {
        if (!mayRenew) {
          String error = answered.json().path("error").asText();
          yield refused(isName(error) ? error : "status " + answered.status());
        }
        sessions.expired(account.id(), session);
        yield get(methodAndQuery, account, false);
      }
      case BoundedHttp.Answered answered -> read(answered);
    };
  }

  private Answer read(BoundedHttp.Answered answered) {
    JsonNode body = answered.json();
    String error = body.path("error").asText();
    if (answered.status() == 200 && body.isObject()) {
      return new Answer.Said(answered.body());
    }
    if (answered.status() == 400 && error.equals("NotFound")) {
      return new Answer.NotThere(answered.body());
    }
    return answered.status() == 429
        ? new Answer.Failed(
            new Heard.LeaveAlone(AtLimits.pause(answered.headers(), clock.instant())))
        : nothing("status " + answered.status() + (isName(error) ? " " + error : ""));
  }

  /** Whatever stands there goes into a log. */
  private static boolean isName(String error) {
    return error.matches("[A-Za-z]{1,40}");
  }

  private static Answer refused(String error) {
    return new Answer.Failed(new Heard.Refused(REMEDY + " (" + error + ")"));
  }

  private static Answer nothing(String why) {
    return new Answer.Failed(new Heard.Nothing(why));
  }
}

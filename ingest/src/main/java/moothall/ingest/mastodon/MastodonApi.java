package moothall.ingest.mastodon;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import moothall.ingest.comment.ClaimedTime;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.Heard;
import moothall.service.BoundedHttp;

/** Reads from a Mastodon server, and tells what a refusal means for reading. */
final class MastodonApi {

  /** Four thousand answers to one post, each with its author's profile. */
  private static final int MOST_BYTES = 32 << 20;

  private static final Duration UNSAID = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final String TOKEN = "[!-~]+";

  private final MastodonConfig config;
  private final BoundedHttp http;
  private final Clock clock;

  MastodonApi(MastodonConfig config, Duration deadline, Clock clock) {
    this.config = config;
    this.http = new BoundedHttp(deadline, MOST_BYTES);
    this.clock = clock;
  }

  /** What came back. */
  sealed interface Answer {

    /**
     * What was asked for, byte for byte.
     *
     * @param more whether the list goes on
     */
    @SuppressWarnings("ArrayRecordComponent") // read once
    record Said(byte[] body, boolean more) implements Answer {}

    /** There is no such thing, or not for us. */
    @SuppressWarnings("ArrayRecordComponent") // sealed as evidence, byte for byte
    record NotThere(byte[] body) implements Answer {}

    record Failed(Heard why) implements Answer {}
  }

  /** Gets {@code pathAndQuery}, whose parts are escaped already. */
  Answer get(String pathAndQuery, Account account) {
    String token = new String(account.token(), StandardCharsets.UTF_8);
    if (!token.matches(TOKEN)) {
      return refused("store a token: what is stored has characters that no token has");
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(config.address(account.id()) + "/api/v1/" + pathAndQuery))
            .header("Authorization", "Bearer " + token)
            .build();
    return switch (http.send(request)) {
      case BoundedHttp.NeverSent() -> nothing("nobody answers there");
      case BoundedHttp.Unclear() -> nothing("no answer in time, or one cut off");
      case BoundedHttp.Answered answered -> read(answered);
    };
  }

  private Answer read(BoundedHttp.Answered answered) {
    int status = answered.status();
    // Anything before the server may answer in its place; only the server's own word is a no.
    boolean saysWhy = answered.json().path("error").isTextual();
    if (status == 200) {
      return new Answer.Said(answered.body(), goesOn(answered.headers()));
    }
    if (status == 429) {
      return new Answer.Failed(new Heard.LeaveAlone(untilReset(answered.headers())));
    }
    if (status == 401) {
      return refused("make a new token for the account and store it");
    }
    if (status == 403) {
      return refused(
          "let the account's token read:accounts, read:notifications and read:statuses, and see"
              + " that the account is not locked out");
    }
    return status == 404 && saysWhy
        ? new Answer.NotThere(answered.body())
        : nothing("status " + status);
  }

  private static boolean goesOn(HttpHeaders headers) {
    return headers.allValues("Link").stream().anyMatch(it -> it.contains("rel=\"next\""));
  }

  /** Mastodon says when its window ends, as a moment. */
  private Duration untilReset(HttpHeaders headers) {
    Optional<Duration> said =
        headers
            .firstValue("X-RateLimit-Reset")
            .flatMap(ClaimedTime::read)
            .map(it -> Duration.between(clock.instant(), it));
    return said.filter(Duration::isPositive)
        .map(it -> it.compareTo(LONGEST) < 0 ? it : LONGEST)
        .orElse(UNSAID);
  }

  private static Answer refused(String remedy) {
    return new Answer.Failed(new Heard.Refused(remedy));
  }

  private static Answer nothing(String why) {
    return new Answer.Failed(new Heard.Nothing(why));
  }
}

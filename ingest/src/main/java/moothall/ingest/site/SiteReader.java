package moothall.ingest.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.Heard;
import moothall.service.BoundedHttp;

/**
 * Reads from a site that the council runs itself. It follows no redirect: what is read stands at
 * the address that somebody approved.
 */
public final class SiteReader {

  private static final int MOST_BYTES = 8 << 20;
  private static final String NAME_AND_PASSWORD = "[!-9;-~]+:[!-~]+";
  private static final Duration UNSAID = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(1);

  private final BoundedHttp http;

  public SiteReader(Duration deadline) {
    this.http = new BoundedHttp(deadline, MOST_BYTES);
  }

  /** What came back. */
  public sealed interface Answer {

    /** What was asked for, byte for byte. */
    @SuppressWarnings("ArrayRecordComponent") // read once
    record Said(HttpHeaders headers, byte[] body) implements Answer {}

    /** Nothing has changed since the answer that the request named. */
    record Unchanged() implements Answer {}

    /** A 4xx: what it means is for whoever knows the software. */
    @SuppressWarnings("ArrayRecordComponent") // sealed as evidence, byte for byte
    record Declined(int status, JsonNode json, byte[] body) implements Answer {}

    /** Nothing to be had just now, or not at this address. */
    record Failed(Heard why) implements Answer {}
  }

  /** Gets it, with the page's secret as {@code name:password} if it has one. */
  public Answer get(URI address, Account account, Map<String, String> headers) {
    if (address.getHost() == null) {
      return new Answer.Failed(
          new Heard.Refused("enter the site's address with the name of a host: this one has none"));
    }
    String credentials = new String(account.token(), StandardCharsets.UTF_8);
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    headers.forEach(request::header);
    if (!credentials.isEmpty()) {
      if (!credentials.matches(NAME_AND_PASSWORD)) {
        return new Answer.Failed(
            new Heard.Refused("store name:password, without blanks, as the page's secret"));
      }
      request.header("Authorization", "Basic " + base64(account.token()));
    }
    return switch (http.send(request.build())) {
      case BoundedHttp.Answered answered -> read(answered);
      case BoundedHttp.NeverSent() -> nothing("nobody answers there");
      case BoundedHttp.Unclear() -> nothing("no answer in time, or one cut off");
    };
  }

  private static Answer read(BoundedHttp.Answered answered) {
    int status = answered.status();
    if (status == 200) {
      return new Answer.Said(answered.headers(), answered.body());
    }
    if (status == 304) {
      return new Answer.Unchanged();
    }
    Optional<Duration> pause = pause(answered.headers());
    if (status == 429 || (status == 503 && pause.isPresent())) {
      return new Answer.Failed(new Heard.LeaveAlone(pause.orElse(UNSAID)));
    }
    if (status >= 300 && status < 400) {
      return new Answer.Failed(
          new Heard.Refused(
              "enter the site's own address in the page register: this one sends on elsewhere"));
    }
    return status >= 400 && status < 500
        ? new Answer.Declined(status, answered.json(), answered.body())
        : nothing("status " + status);
  }

  /** Sites that are being looked after say for how long; a date instead of seconds is not read. */
  private static Optional<Duration> pause(HttpHeaders headers) {
    return headers
        .firstValue("Retry-After")
        .filter(it -> it.matches("[0-9]{1,6}"))
        .map(it -> Duration.ofSeconds(Math.max(1, Long.parseLong(it))))
        .map(it -> it.compareTo(LONGEST) < 0 ? it : LONGEST);
  }

  private static String base64(byte[] credentials) {
    return Base64.getEncoder().encodeToString(credentials);
  }

  private static Answer nothing(String why) {
    return new Answer.Failed(new Heard.Nothing(why));
  }
}

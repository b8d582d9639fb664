package moothall.ingest.drupal;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.Heard;
import moothall.ingest.site.SiteReader;

/** Reads from Drupal's JSON:API, and tells what a refusal means for reading. */
final class DrupalApi {

  private static final Map<String, String> JSON_API = Map.of("Accept", "application/vnd.api+json");

  private final SiteReader site;

  DrupalApi(Duration deadline) {
    this.site = new SiteReader(deadline);
  }

  /** What came back. */
  sealed interface Answer {

    /** What was asked for, byte for byte. */
    @SuppressWarnings("ArrayRecordComponent") // read once
    record Said(byte[] body) implements Answer {}

    /** Drupal says that there is no such comment. */
    @SuppressWarnings("ArrayRecordComponent") // sealed as evidence, byte for byte
    record NoSuchComment(byte[] body) implements Answer {}

    /** Drupal does not show us this: it is not published, or we may see no comments at all. */
    record NotForUs(Heard why) implements Answer {}

    record Failed(Heard why) implements Answer {}
  }

  /** Gets what stands below the page's account, or the account's own list. */
  Answer get(String pathAndQuery, Account account) {
    return switch (site.get(URI.create(account.id() + pathAndQuery), account, JSON_API)) {
      case SiteReader.Answer.Said(_, var body) -> new Answer.Said(body);
      case SiteReader.Answer.Unchanged() ->
          new Answer.Failed(new Heard.Nothing("a 304 that nobody asked for"));
      case SiteReader.Answer.Declined(var status, var json, var body) ->
          declined(status, json, body);
      case SiteReader.Answer.Failed(var why) -> new Answer.Failed(why);
    };
  }

  private static Answer declined(int status, JsonNode json, byte[] body) {
    return switch (status) {
      case 401 ->
          new Answer.Failed(
              new Heard.Refused(
                  "store the account's name and password as name:password, and see that the site"
                      + " has the module HTTP Basic Authentication on"));
      case 403 ->
          new Answer.NotForUs(
              new Heard.Refused("give the account, or visitors, the permission to view comments"));
      case 404 ->
          json.path("errors").path(0).path("status").asText().equals("404")
              ? new Answer.NoSuchComment(body)
              : new Answer.NotForUs(
                  new Heard.Refused(
                      "see that the module JSON:API is on and the page's address names the type of"
                          + " its comments"));
      default -> new Answer.Failed(new Heard.Nothing("status " + status));
    };
  }
}

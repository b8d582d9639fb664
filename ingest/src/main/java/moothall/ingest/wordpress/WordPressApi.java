package moothall.ingest.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.Heard;
import moothall.ingest.site.SiteReader;

/** Reads from WordPress's REST API, and tells what a refusal means for reading. */
final class WordPressApi {

  /** With a post its comments go. */
  private static final Set<String> GONE = Set.of("rest_comment_invalid_id", "rest_post_invalid_id");

  private final SiteReader site;

  WordPressApi(Duration deadline) {
    this.site = new SiteReader(deadline);
  }

  /** What came back. */
  sealed interface Answer {

    /**
     * What was asked for, byte for byte.
     *
     * @param pages how many pages the list has; 1 for what is no list
     */
    @SuppressWarnings("ArrayRecordComponent") // read once
    record Said(byte[] body, int pages) implements Answer {}

    /** WordPress says that there is no such comment. */
    @SuppressWarnings("ArrayRecordComponent") // sealed as evidence, byte for byte
    record NoSuchComment(byte[] body) implements Answer {}

    /** WordPress knows us and does not show us this. */
    record NotForUs(Heard why) implements Answer {}

    record Failed(Heard why) implements Answer {}
  }

  Answer get(String pathAndQuery, Account account) {
    String base = account.id().endsWith("/") ? account.id() : account.id() + "/";
    URI address = URI.create(base + "wp-json/wp/v2/" + pathAndQuery);
    return switch (site.get(address, account, Map.of())) {
      case SiteReader.Answer.Said(var headers, var body) ->
          new Answer.Said(
              body,
              headers
                  .firstValue("X-WP-TotalPages")
                  .filter(it -> it.matches("[0-9]{1,7}"))
                  .map(Integer::parseInt)
                  .orElse(1));
      case SiteReader.Answer.Unchanged() ->
          new Answer.Failed(new Heard.Nothing("a 304 that nobody asked for"));
      case SiteReader.Answer.Declined(var status, var json, var body) ->
          declined(status, json, body);
      case SiteReader.Answer.Failed(var why) -> new Answer.Failed(why);
    };
  }

  private static Answer declined(int status, JsonNode json, byte[] body) {
    String code = json.path("code").asText();
    return switch (status) {
      case 401 ->
          refused(
              "make a new application password and store it as name:password, and see that the web"
                  + " server passes the Authorization header on to WordPress");
      case 403 ->
          new Answer.NotForUs(
              new Heard.Refused("give the account a role that may moderate comments, say Editor"));
      case 404 ->
          GONE.contains(code)
              ? new Answer.NoSuchComment(body)
              : refused("see that WordPress's REST API answers at the page's address");
      default -> new Answer.Failed(new Heard.Nothing("status " + status));
    };
  }

  private static Answer refused(String remedy) {
    return new Answer.Failed(new Heard.Refused(remedy));
  }
}

package moothall.escalation.actions.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Set;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.BoundedHttp;

/** What a site's answers come to, and what follows from them for the page: a pause. */
final class WordPressCalls {

  private static final Duration UNSAID = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(1);

  private static final Set<String> OF_NOTHING =
      Set.of("rest_comment_invalid_id", "rest_post_invalid_id", "rest_already_trashed");

  private final PageAccess access;

  WordPressCalls(PageAccess access) {
    this.access = access;
  }

  /** What an answer comes to. */
  sealed interface Heard {

    /**
     * Where WordPress keeps the comment.
     *
     * @param word WordPress's own
     * @param post number of the post; 0 if it was not said
     */
    record Status(String word, long post) implements Heard {}

    record Failed(ActionOutcome outcome) implements Heard {}
  }

  /** Hears an answer about this comment; one about another, or about none, leaves all open. */
  Heard hear(BoundedHttp.Reply reply, String comment, Access at) {
    return switch (reply) {
      case BoundedHttp.NeverSent() -> failed(new ActionOutcome.RetryAfter(PageAccess.SHORT_WAIT));
      case BoundedHttp.Unclear() -> failed(new ActionOutcome.UnknownOutcome());
      case BoundedHttp.Answered answered
          when answered.status() == 200
              && answered.json().path("id").asText().equals(comment)
              && answered.json().path("status").isTextual() ->
          new Heard.Status(
              answered.json().path("status").asText(), answered.json().path("post").asLong());
      case BoundedHttp.Answered answered -> failed(declined(answered, at));
    };
  }

  /** What an answer comes to that is about no one comment. */
  sealed interface Other {
    record Said(JsonNode body) implements Other {}

    record Failed(ActionOutcome outcome) implements Other {}
  }

  /** Hears a 200 or a 201, whatever was asked. */
  Other hear(BoundedHttp.Reply reply, Access at) {
    return switch (reply) {
      case BoundedHttp.NeverSent() ->
          new Other.Failed(new ActionOutcome.RetryAfter(PageAccess.SHORT_WAIT));
      case BoundedHttp.Unclear() -> new Other.Failed(new ActionOutcome.UnknownOutcome());
      case BoundedHttp.Answered answered
          when answered.status() == 200 || answered.status() == 201 ->
          new Other.Said(answered.json());
      case BoundedHttp.Answered answered -> new Other.Failed(declined(answered, at));
    };
  }

  private ActionOutcome declined(BoundedHttp.Answered answered, Access at) {
    String code = answered.json().path("code").asText();
    return switch (answered.status()) {
      case 401 ->
          access.broken(
              at,
              "status 401",
              "make a new application password and store it as name:password, and see that the"
                  + " web server passes the Authorization header on to WordPress");
      case 403 -> new ActionOutcome.Forbidden();
      case 404, 410 ->
          OF_NOTHING.contains(code) ? new ActionOutcome.Gone() : new ActionOutcome.Rejected();
      case 429 -> access.pause(at, pause(answered.headers()));
      // The same words below the same comment: perhaps they are our own.
      case 409 -> new ActionOutcome.UnknownOutcome();
      // The site keeps no trash, and deleting for good was not asked for.
      case 501 ->
          code.equals("rest_trash_not_supported")
              ? new ActionOutcome.Unsupported()
              : new ActionOutcome.UnknownOutcome();
      // Only a site that is being looked after says when to come back.
      case 503 ->
          answered.headers().firstValue("Retry-After").isPresent()
              ? access.pause(at, pause(answered.headers()))
              : new ActionOutcome.UnknownOutcome();
      default ->
          answered.status() >= 300 && answered.status() < 500
              ? new ActionOutcome.Rejected()
              : new ActionOutcome.UnknownOutcome();
    };
  }

  private static Duration pause(HttpHeaders headers) {
    return headers
        .firstValue("Retry-After")
        .filter(it -> it.matches("[0-9]{1,6}"))
        .map(it -> Duration.ofSeconds(Math.max(1, Long.parseLong(it))))
        .map(it -> it.compareTo(LONGEST) < 0 ? it : LONGEST)
        .orElse(UNSAID);
  }

  private static Heard failed(ActionOutcome outcome) {
    return new Heard.Failed(outcome);
  }
}

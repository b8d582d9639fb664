package moothall.escalation.actions.youtube;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionOutcome;

/**
 * How a comment stands: as its own listing has it, and where that is silent, as the list of held
 * comments has it. Nothing else tells a held comment from one that its author deleted.
 */
final class Sighting {

  /** So many pages of a hundred held threads are read at most. */
  private static final int MOST_PAGES = 5;

  private final YouTubeApi api;
  private final YouTubeCalls calls;

  Sighting(YouTubeApi api, YouTubeCalls calls) {
    this.api = api;
    this.calls = calls;
  }

  /** Seen as hidden also where YouTube itself holds it. */
  ReadBack of(String comment, Access at) {
    return switch (calls.call(at, token -> api.comment(comment, token))) {
      case YouTubeCalls.Heard.Said(var _, var body) when body.path("items").isArray() ->
          listed(comment, body.path("items"), at);
      case YouTubeCalls.Heard.Said _ -> new ReadBack.NotSeen(new ActionOutcome.UnknownOutcome());
      case YouTubeCalls.Heard.Doubtful _ -> new ReadBack.NotSeen(new ActionOutcome.Forbidden());
      case YouTubeCalls.Heard.Failed(var outcome) -> new ReadBack.NotSeen(outcome);
    };
  }

  private ReadBack listed(String comment, JsonNode items, Access at) {
    for (JsonNode item : items) {
      if (item.path("id").asText().equals(comment)) {
        String status = item.path("snippet").path("moderationStatus").asText();
        return status.isEmpty()
            ? held(comment, at, new ReadBack.Seen(false))
            : new ReadBack.Seen(!status.equals("published"));
      }
    }
    return held(comment, at, new ReadBack.NotSeen(new ActionOutcome.Gone()));
  }

  private ReadBack held(String comment, Access at, ReadBack otherwise) {
    boolean answer = comment.indexOf('.') >= 0;
    Optional<String> page = Optional.empty();
    for (int read = 0; read < MOST_PAGES; read++) {
      Optional<String> next = page;
      switch (calls.call(at, token -> api.held(at.account(), answer, next, token))) {
        case YouTubeCalls.Heard.Said(var _, var body) -> {
          if (!body.path("items").isArray()) {
            return new ReadBack.NotSeen(new ActionOutcome.UnknownOutcome());
          }
          if (holds(body.path("items"), comment)) {
            return new ReadBack.Seen(true);
          }
          page = Optional.of(body.path("nextPageToken").asText()).filter(it -> !it.isEmpty());
        }
        case YouTubeCalls.Heard.Doubtful _ -> {
          return new ReadBack.NotSeen(new ActionOutcome.Forbidden());
        }
        case YouTubeCalls.Heard.Failed(var outcome) -> {
          return new ReadBack.NotSeen(outcome);
        }
      }
      if (page.isEmpty()) {
        return otherwise;
      }
    }
    // There is more of the list than we are ready to pay for.
    return new ReadBack.NotSeen(new ActionOutcome.UnknownOutcome());
  }

  private static boolean holds(JsonNode threads, String comment) {
    for (JsonNode thread : threads) {
      if (thread.path("id").asText().equals(comment)) {
        return true;
      }
      for (JsonNode answer : thread.path("replies").path("comments")) {
        if (answer.path("id").asText().equals(comment)) {
          return true;
        }
      }
    }
    return false;
  }
}

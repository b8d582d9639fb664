package moothall.contracts.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.Request;

/** A new comment of the user's own; the same words below the same comment are refused. */
final class WordPressCommenting {

  private static final int CREATED = 201;

  private final WordPressSite site;
  private final AtomicLong number = new AtomicLong(900_000);
  private volatile boolean holds;

  WordPressCommenting(WordPressSite site) {
    this.site = site;
  }

  /** Whether what the user writes waits for approval too. */
  void hold(boolean wanted) {
    this.holds = wanted;
  }

  Answer comment(Request request) {
    JsonNode body = json(request.body());
    boolean typed = request.header("Content-Type").filter("application/json"::equals).isPresent();
    if (!typed || body.size() != 3 || body.path("content").asText().isEmpty()) {
      return WordPressRoutes.invalid().toAViolation();
    }
    long parent = body.path("parent").asLong();
    Optional<WordPressComment> answered = site.find(parent);
    if (answered.isEmpty() || answered.get().post() != body.path("post").asLong()) {
      return WordPressAnswers.error(
          403, "rest_comment_invalid_post_id", "Sorry, you are not allowed to do that.");
    }
    String words = body.path("content").asText();
    if (site.answers(parent).stream().anyMatch(it -> it.typed().equals(words))) {
      return WordPressAnswers.error(409, "comment_duplicate", "Duplicate comment detected.");
    }
    WordPressComment own =
        new WordPressComment(
            number.incrementAndGet(),
            answered.get().post(),
            parent,
            WordPressSite.MODERATOR,
            "moothall",
            Instant.EPOCH,
            words);
    site.put(own);
    if (holds) {
      site.set(own.id(), WordPressStatus.HOLD);
    }
    Answer shown =
        WordPressRoutes.one(
            WordPressAnswers.comment(own, site.status(own.id()), true), request.query());
    return new Answer(CREATED, shown.headers(), shown.body(), false);
  }

  private static JsonNode json(byte[] body) {
    ObjectMapper json = new ObjectMapper();
    try {
      return json.readTree(body);
    } catch (IOException notJson) {
      return json.missingNode();
    }
  }
}

package moothall.contracts.youtube;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.Request;

/** {@code comments.insert}: the channel answers below a thread. */
final class Inserting {

  private final YouTubeChannel channel;

  Inserting(YouTubeChannel channel) {
    this.channel = channel;
  }

  Answer answer(Request request) {
    JsonNode snippet;
    try {
      snippet = YouTubeAnswers.read(request.body()).path("snippet");
    } catch (IOException notJson) {
      return YouTubeRoutes.unknown();
    }
    String words = snippet.path("textOriginal").asText();
    String parent = snippet.path("parentId").asText();
    if (!request.query().equals(Map.of("part", "snippet"))) {
      return YouTubeRoutes.unknown();
    }
    if (parent.isEmpty() || words.isBlank()) {
      return refused(400, parent.isEmpty() ? "parentIdMissing" : "commentTextRequired");
    }
    Optional<YouTubeComment> thread =
        channel.find(parent).filter(it -> channel.status(parent) == ModerationStatus.PUBLISHED);
    if (thread.isEmpty()) {
      return refused(404, "parentCommentNotFound");
    }
    // An answer has no answers.
    return thread.get().parentId() != null
        ? refused(400, "operationNotSupported")
        : Answer.json(200, YouTubeAnswers.object().put("id", channel.answer(thread.get(), words)));
  }

  private static Answer refused(int status, String reason) {
    return YouTubeAnswers.error(status, "youtube.comment", reason, "The answer was not taken.");
  }
}

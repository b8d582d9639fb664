package moothall.contracts.youtube;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.Request;

/** {@code comments.setModerationStatus}, for one comment a call. */
final class Moderating {

  private static final Set<String> PARAMETERS = Set.of("id", "moderationStatus");

  private final YouTubeChannel channel;
  private final Behaviour behaviour;

  Moderating(YouTubeChannel channel, Behaviour behaviour) {
    this.channel = channel;
    this.behaviour = behaviour;
  }

  Answer answer(Request request) {
    Map<String, String> query = request.query();
    Optional<ModerationStatus> wanted =
        ModerationStatus.of(query.getOrDefault("moderationStatus", ""))
            .filter(it -> it != ModerationStatus.SPAM);
    if (!request.method().equals("POST")
        || !query.keySet().equals(PARAMETERS)
        || wanted.isEmpty()
        || request.body().length > 0) {
      return YouTubeRoutes.unknown();
    }
    String id = query.getOrDefault("id", "");
    if (channel.find(id).isEmpty()) {
      return forbidden();
    }
    if (behaviour.model().allows(channel.status(id), wanted.get())) {
      channel.set(id, wanted.get());
      return Answer.bare(204);
    }
    return switch (behaviour.refusal()) {
      case PROCESSING_FAILURE -> processingFailure();
      case NOT_SUPPORTED -> notSupported();
      case SILENT -> Answer.bare(204);
    };
  }

  /** Also what is said of a comment that is not there. */
  static Answer forbidden() {
    return YouTubeAnswers.error(
        403,
        "youtube.comment",
        "forbidden",
        "One or more of the comments could not be set to the requested moderation status.");
  }

  static Answer processingFailure() {
    return YouTubeAnswers.error(
        400,
        "youtube.comment",
        "processingFailure",
        "The API server failed to process the request.");
  }

  static Answer notSupported() {
    return YouTubeAnswers.error(
        400, "youtube.comment", "operationNotSupported", "The operation is not supported.");
  }
}

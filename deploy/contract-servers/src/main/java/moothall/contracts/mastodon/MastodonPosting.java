package moothall.contracts.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.Request;

/** Statuses of the account's own, each posted once for a key, and their source. */
final class MastodonPosting {

  private static final int LONGEST = 500;
  private static final Set<String> OF_A_STATUS = Set.of("status", "in_reply_to_id", "visibility");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MastodonStatuses statuses;
  private final InstantSource clock;
  private final Function<MastodonStatus, ObjectNode> shape;
  private final Map<String, Long> keys = new LinkedHashMap<>();
  private final AtomicLong number = new AtomicLong(990_000_000);
  private volatile String name = "council";

  MastodonPosting(
      MastodonStatuses statuses, InstantSource clock, Function<MastodonStatus, ObjectNode> shape) {
    this.statuses = statuses;
    this.clock = clock;
    this.shape = shape;
  }

  /** The account to which the token belongs. */
  String name() {
    return name;
  }

  void belongTo(String other) {
    this.name = other;
  }

  synchronized Answer post(Request request) {
    JsonNode body = json(request.body());
    Optional<String> key = request.header("Idempotency-Key");
    boolean typed = request.header("Content-Type").filter("application/json"::equals).isPresent();
    if (!typed || key.isEmpty() || !body.isObject() || !hasOnlyWhatIsKnown(body)) {
      return MastodonAnswers.error(422, "Validation failed").toAViolation();
    }
    Long before = keys.get(key.get());
    if (before != null) {
      return statuses.find(before).map(it -> Answer.json(200, shape.apply(it))).orElseThrow();
    }
    String text = body.path("status").asText();
    if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST) {
      return MastodonAnswers.error(422, "Validation failed: Text character limit of 500 exceeded");
    }
    Optional<MastodonStatus> answered = statuses.find(body.path("in_reply_to_id").asLong());
    if (answered.isEmpty()) {
      return MastodonAnswers.error(404, "Record not found");
    }
    long id = number.incrementAndGet();
    MastodonStatus own =
        MastodonStatus.mention(id, answered.get().id(), "", text, clock.instant()).ours();
    statuses.put(own);
    keys.put(key.get(), id);
    return Answer.json(200, shape.apply(own));
  }

  /** What was typed, of the account's own statuses only. */
  Answer source(long id) {
    return statuses
        .find(id)
        .filter(it -> it.author().equals(MastodonServer.ACCOUNT))
        .map(it ->
            Answer.json(
                200,
                MastodonAnswers.object()
                    .put("id", String.valueOf(id))
                    .put("text", it.typed())
                    .put("spoiler_text", it.warning())))
        .orElseGet(() -> MastodonAnswers.error(404, "Record not found"));
  }

  private static boolean hasOnlyWhatIsKnown(JsonNode body) {
    return body.propertyStream().allMatch(it -> OF_A_STATUS.contains(it.getKey()))
        && Set.of("public", "unlisted").contains(body.path("visibility").asText());
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException notJson) {
      return JSON.missingNode();
    }
  }
}

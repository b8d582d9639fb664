package moothall.contracts.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.Request;

/** Reports to a moderation service, which the account's server passes on; each is a new one. */
final class BlueskyReporting {

  private static final String SERVICE = "did:[a-z]+:[a-z0-9.]+#atproto_labeler";
  private static final Set<String> TYPES =
      Set.of(
          "com.atproto.moderation.defs#reasonSpam",
          "com.atproto.moderation.defs#reasonViolation",
          "com.atproto.moderation.defs#reasonMisleading",
          "com.atproto.moderation.defs#reasonSexual",
          "com.atproto.moderation.defs#reasonRude",
          "com.atproto.moderation.defs#reasonOther");
  private static final int LONGEST = 2_000;

  private final BlueskyNetwork network;
  private final InstantSource clock;
  private final List<Filed> filed = new ArrayList<>();

  BlueskyReporting(BlueskyNetwork network, InstantSource clock) {
    this.network = network;
    this.clock = clock;
  }

  private record Filed(String uri, String said) {}

  synchronized List<String> of(String uri) {
    return filed.stream().filter(it -> it.uri().equals(uri)).map(Filed::said).toList();
  }

  synchronized Answer create(Request request) {
    JsonNode body = BlueskyRepo.json(request.body());
    JsonNode subject = body.path("subject");
    String type = body.path("reasonType").asText();
    String reason = body.path("reason").asText();
    String uri = subject.path("uri").asText();
    if (request.header("atproto-proxy").filter(it -> it.matches(SERVICE)).isEmpty()
        || !TYPES.contains(type)
        || !"com.atproto.repo.strongRef".equals(subject.path("$type").asText())
        || !uri.startsWith("at://did:")
        || !subject.path("cid").asText().startsWith("bafy")
        || reason.codePointCount(0, reason.length()) > LONGEST) {
      return BlueskyErrors.unknown("Invalid report");
    }
    filed.add(new Filed(uri, type.substring(type.indexOf('#') + 1) + ":" + reason));
    ObjectNode answer = BlueskyViews.object().put("id", filed.size()).put("reasonType", type);
    answer.put("reason", reason).put("reportedBy", network.account().did());
    answer.set("subject", subject);
    return Answer.json(200, answer.put("createdAt", clock.instant().toString()));
  }
}

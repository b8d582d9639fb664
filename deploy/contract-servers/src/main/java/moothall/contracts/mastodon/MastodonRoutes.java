package moothall.contracts.mastodon;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.Request;

/** What Mastodon answers when all is well, and its refusals. */
final class MastodonRoutes {

  private static final String STATUSES = "/api/v1/statuses/";
  private static final String OWN = "/api/v1/accounts/" + MastodonServer.ACCOUNT + "/statuses";
  private static final Set<String> OF_NOTIFICATIONS =
      Set.of("types[]", "include_filtered", "limit", "max_id");
  private static final Set<String> OF_OWN = Set.of("exclude_reblogs", "limit", "max_id");

  private final MastodonStatuses statuses;
  private final MastodonPosting posting;
  private final MastodonBlocks blocking = new MastodonBlocks();
  private final MastodonReports reporting;

  MastodonRoutes(MastodonStatuses statuses, InstantSource clock) {
    this.statuses = statuses;
    this.reporting = new MastodonReports(statuses);
    this.posting = new MastodonPosting(statuses, clock, this::shape);
  }

  MastodonReports reporting() {
    return reporting;
  }

  MastodonBlocks blocking() {
    return blocking;
  }

  MastodonPosting posting() {
    return posting;
  }

  Answer answer(Request request) {
    if (request.bearer().filter(MastodonServer.TOKEN::equals).isEmpty()) {
      return MastodonAnswers.error(401, "The access token is invalid");
    }
    if (request.line().equals("POST /api/v1/statuses")) {
      return posting.post(request);
    }
    if (request.line().matches("POST /api/v1/accounts/[0-9]+/(un)?block")) {
      return blocking.change(request.path());
    }
    if (request.line().equals("POST /api/v1/reports")) {
      return reporting.file(request);
    }
    if (!request.method().equals("GET")) {
      return unknown();
    }
    if (request.path().equals("/api/v1/accounts/relationships")) {
      return blocking.relation(request.query());
    }
    String path = request.path();
    Map<String, String> query = request.query();
    if (path.equals("/api/v1/accounts/verify_credentials") && query.isEmpty()) {
      return Answer.json(
          200, MastodonAnswers.account(MastodonServer.ACCOUNT, posting.name(), "Council"));
    }
    if (path.equals("/api/v1/notifications") && OF_NOTIFICATIONS.containsAll(query.keySet())) {
      return query.getOrDefault("types[]", "").equals("mention")
          ? page(request, 80, statuses.newest(MastodonStatus::mentionsUs), this::notification)
          : unknown();
    }
    if (path.equals(OWN) && OF_OWN.containsAll(query.keySet())) {
      List<MastodonStatus> own = statuses.newest(it -> it.author().equals(MastodonServer.ACCOUNT));
      return page(request, 40, own, this::shape);
    }
    if (path.matches(STATUSES + "[0-9]+(/context)?") && query.isEmpty()) {
      return status(path.substring(STATUSES.length()));
    }
    return path.matches(STATUSES + "[0-9]+/source") && query.isEmpty()
        ? posting.source(Long.parseLong(path.substring(STATUSES.length()).replace("/source", "")))
        : unknown();
  }

  static Answer unknown() {
    return MastodonAnswers.error(404, "Record not found").toAViolation();
  }

  private Answer status(String path) {
    boolean context = path.endsWith("/context");
    long id = Long.parseLong(path.replace("/context", ""));
    Optional<MastodonStatus> found = statuses.find(id);
    if (found.isEmpty()) {
      return MastodonAnswers.error(404, "Record not found");
    }
    if (!context) {
      return Answer.json(200, shape(found.get()));
    }
    ObjectNode body = MastodonAnswers.object();
    body.putArray("ancestors");
    ArrayNode descendants = body.putArray("descendants");
    statuses.below(id).forEach(it -> descendants.add(shape(it)));
    return Answer.json(200, body);
  }

  private static Answer page(
      Request request,
      int most,
      List<MastodonStatus> all,
      Function<MastodonStatus, ObjectNode> shape) {
    int limit = Integer.parseInt(request.query().getOrDefault("limit", "20"));
    if (limit < 1 || limit > most) {
      return MastodonAnswers.error(422, "Validation failed").toAViolation();
    }
    long before = Long.parseLong(request.query().getOrDefault("max_id", "" + Long.MAX_VALUE));
    List<ObjectNode> shaped =
        all.stream()
            .map(shape)
            .filter(it -> Long.parseLong(it.path("id").asText()) < before)
            .toList();
    ArrayNode body = MastodonAnswers.array();
    shaped.stream().limit(limit).forEach(body::add);
    Answer answer = Answer.json(200, body);
    if (shaped.size() <= limit) {
      return answer;
    }
    String last = body.get(limit - 1).path("id").asText();
    return answer.with(
        "Link",
        "<https://social.example/api?max_id="
            + last
            + ">; rel=\"next\","
            + " <https://social.example/api?min_id=1>; rel=\"prev\"");
  }

  private ObjectNode notification(MastodonStatus it) {
    return MastodonAnswers.notification(it, shape(it));
  }

  private ObjectNode shape(MastodonStatus it) {
    Long answered = it.answers();
    String parentsAuthor =
        answered == null ? null : statuses.find(answered).map(MastodonStatus::author).orElse(null);
    int replies = (int) statuses.below(it.id()).stream().count();
    return MastodonAnswers.status(it, parentsAuthor, replies);
  }
}

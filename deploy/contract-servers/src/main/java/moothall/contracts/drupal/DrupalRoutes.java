package moothall.contracts.drupal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.Request;

/** What Drupal answers when all is well, and its refusals. */
final class DrupalRoutes {

  static final String COLLECTION = "/jsonapi/comment/comment";
  private static final String FIELDS = "fields[comment--comment]";
  private static final Set<String> KNOWN = Set.of("sort", "page[limit]", "page[offset]", FIELDS);
  private static final int MOST = 50;

  private final DrupalSite site;
  private final String credentials;
  private volatile boolean visitorsMayRead = true;

  DrupalRoutes(DrupalSite site, String credentials) {
    this.site = site;
    this.credentials = credentials;
  }

  void letVisitorsRead(boolean allowed) {
    this.visitorsMayRead = allowed;
  }

  Answer answer(Request request) {
    Optional<String> shown = request.header("Authorization");
    if (shown.isPresent() && !shown.get().equals("Basic " + encoded())) {
      return DrupalAnswers.error(401, "Unauthorized", "No authentication credentials provided.");
    }
    boolean administers = shown.isPresent();
    if (request.line().equals("GET " + COLLECTION)) {
      return list(request.query(), administers);
    }
    if (request.method().equals("GET") && request.path().startsWith(COLLECTION + "/")) {
      return one(request.path().substring(COLLECTION.length() + 1), administers);
    }
    return DrupalAnswers.error(405, "Method Not Allowed", "No route found.").toAViolation();
  }

  static Answer forbidden() {
    return DrupalAnswers.error(
        403,
        "Forbidden",
        "The 'access comments' permission is required and the comment must be published.");
  }

  private String encoded() {
    return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }

  private boolean mayRead(DrupalComment comment, boolean administers) {
    return administers || (visitorsMayRead && comment.published());
  }

  private Answer list(Map<String, String> query, boolean administers) {
    int limit = Integer.parseInt(query.getOrDefault("page[limit]", "50"));
    int offset = Integer.parseInt(query.getOrDefault("page[offset]", "0"));
    if (!KNOWN.containsAll(query.keySet())
        || limit < 1
        || limit > MOST
        || offset < 0
        || !query.getOrDefault("sort", "").equals("-changed")) {
      return DrupalAnswers.error(400, "Bad Request", "An invalid parameter.").toAViolation();
    }
    String asked = query.getOrDefault(FIELDS, "");
    Set<String> fields = asked.isEmpty() ? Set.of() : Set.of(asked.split(",", -1));
    List<DrupalComment> all = site.all();
    int to = Math.min(all.size(), offset + limit);
    ObjectNode document = DrupalAnswers.document();
    ArrayNode data = document.putArray("data");
    boolean omitted = false;
    for (DrupalComment it : all.subList(Math.min(offset, to), to)) {
      if (mayRead(it, administers)) {
        data.add(DrupalAnswers.comment(it, fields, administers));
      } else {
        omitted = true;
      }
    }
    if (omitted) {
      document
          .putObject("meta")
          .putObject("omitted")
          .put("detail", "Some resources have been omitted because of insufficient authorization.");
    }
    ObjectNode links = document.putObject("links");
    links.set("self", DrupalAnswers.object().put("href", "https://www.ambermere.example/jsonapi"));
    if (to < all.size()) {
      links.set("next", DrupalAnswers.object().put("href", "https://www.ambermere.example/next"));
    }
    return DrupalAnswers.answer(document);
  }

  private Answer one(String uuid, boolean administers) {
    Optional<DrupalComment> found = site.find(uuid);
    if (found.isEmpty()) {
      return DrupalAnswers.error(
          404, "Not Found", "The \"entity\" parameter was not converted for the path.");
    }
    if (!mayRead(found.get(), administers)) {
      return forbidden();
    }
    ObjectNode document = DrupalAnswers.document();
    document.set("data", DrupalAnswers.comment(found.get(), Set.of(), administers));
    return DrupalAnswers.answer(document);
  }
}

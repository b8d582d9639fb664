package moothall.contracts.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.Request;
import org.jspecify.annotations.Nullable;

/** What WordPress answers when all is well, and its refusals. */
final class WordPressRoutes {

  private static final String ROOT = "/wp-json/wp/v2/";
  private static final Set<String> OF_A_LIST =
      Set.of(
          "context",
          "status",
          "page",
          "per_page",
          "orderby",
          "order",
          "_fields",
          "parent",
          "author");
  private static final Set<String> OF_ONE = Set.of("context", "_fields");

  private final WordPressSite site;
  private final String credentials;
  private final WordPressCommenting commenting;
  private volatile boolean authorizationArrives = true;
  private volatile boolean keepsTrash = true;

  WordPressRoutes(WordPressSite site, String credentials) {
    this.site = site;
    this.credentials = credentials;
    this.commenting = new WordPressCommenting(site);
  }

  /** Some web servers keep the header to themselves: whoever asks is then a visitor. */
  void letAuthorizationArrive(boolean arrives) {
    this.authorizationArrives = arrives;
  }

  void keepTrash(boolean keeps) {
    this.keepsTrash = keeps;
  }

  WordPressCommenting commenting() {
    return commenting;
  }

  Answer answer(Request request) {
    Optional<String> shown = request.header("Authorization").filter(_ -> authorizationArrives);
    if (shown.isPresent() && !shown.get().equals("Basic " + encoded())) {
      return WordPressAnswers.error(
          401, "incorrect_password", "The provided password is an invalid application password.");
    }
    if (shown.isEmpty()) {
      return notLoggedIn();
    }
    String path = request.path().startsWith(ROOT) ? request.path().substring(ROOT.length()) : "";
    if (request.line().equals("GET " + ROOT + "users/me")) {
      return one(WordPressAnswers.user(WordPressSite.MODERATOR), request.query());
    }
    if (request.line().equals("GET " + ROOT + "comments")) {
      return list(request.query());
    }
    if (request.line().equals("POST " + ROOT + "comments")) {
      return commenting.comment(request);
    }
    return path.matches("comments/[0-9]{1,19}")
        ? comment(Long.parseLong(path.substring("comments/".length())), request)
        : WordPressAnswers.error(
                404, "rest_no_route", "No route was found matching the URL and request method.")
            .toAViolation();
  }

  static Answer notLoggedIn() {
    return WordPressAnswers.error(401, "rest_not_logged_in", "You are not currently logged in.");
  }

  static Answer invalid() {
    return WordPressAnswers.error(400, "rest_invalid_param", "Invalid parameter(s).");
  }

  private String encoded() {
    return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }

  private Answer list(Map<String, String> query) {
    int most = Integer.parseInt(query.getOrDefault("per_page", "10"));
    int page = Integer.parseInt(query.getOrDefault("page", "1"));
    Optional<WordPressStatus> status = WordPressStatus.of(query.getOrDefault("status", "approve"));
    boolean newestFirst =
        Set.of("date", "date_gmt").contains(query.getOrDefault("orderby", "date_gmt"))
            && query.getOrDefault("order", "desc").equals("desc");
    if (!OF_A_LIST.containsAll(query.keySet())
        || most < 1
        || most > 100
        || page < 1
        || status.isEmpty()
        || !newestFirst) {
      return invalid().toAViolation();
    }
    List<WordPressComment> all =
        site.all(status.get()).stream()
            .filter(it -> isOrNotAsked(it.parent(), query.get("parent")))
            .filter(it -> isOrNotAsked(it.author(), query.get("author")))
            .toList();
    int from = Math.min(all.size(), (page - 1) * most);
    ArrayNode body = WordPressAnswers.array();
    for (WordPressComment it : all.subList(from, Math.min(all.size(), from + most))) {
      body.add(only(shape(it, query), query));
    }
    return Answer.json(200, body)
        .with("X-WP-Total", String.valueOf(all.size()))
        .with("X-WP-TotalPages", String.valueOf((all.size() + most - 1) / most));
  }

  private static boolean isOrNotAsked(long is, @Nullable String asked) {
    return asked == null || asked.equals(Long.toString(is));
  }

  private Answer comment(long id, Request request) {
    Optional<WordPressComment> found = site.find(id);
    if (!OF_ONE.containsAll(request.query().keySet())) {
      return invalid().toAViolation();
    }
    if (found.isEmpty()) {
      return WordPressAnswers.error(404, "rest_comment_invalid_id", "Invalid comment ID.");
    }
    return switch (request.method()) {
      case "GET" -> one(shape(found.get(), request.query()), request.query());
      case "POST", "PUT", "PATCH" -> change(found.get(), request);
      case "DELETE" -> trash(found.get(), request);
      default -> WordPressAnswers.error(404, "rest_no_route", "No route was found.").toAViolation();
    };
  }

  private Answer change(WordPressComment comment, Request request) {
    boolean isJson =
        request.header("Content-Type").filter(it -> it.startsWith("application/json")).isPresent();
    Optional<WordPressStatus> wanted = isJson ? wanted(request.body()) : Optional.empty();
    if (wanted.isEmpty()) {
      return invalid().toAViolation();
    }
    if (site.status(comment.id()) == wanted.get()) {
      return WordPressAnswers.error(
          500, "rest_comment_failed_edit", "Updating comment status failed.");
    }
    site.set(comment.id(), wanted.get());
    return asItIs(comment, request);
  }

  /** Without force: into the trash, if the site has one. */
  private Answer trash(WordPressComment comment, Request request) {
    if (!keepsTrash) {
      return WordPressAnswers.error(
          501, "rest_trash_not_supported", "The comment does not support trashing.");
    }
    if (site.status(comment.id()) == WordPressStatus.TRASH) {
      return WordPressAnswers.error(
          410, "rest_already_trashed", "The comment has already been trashed.");
    }
    site.set(comment.id(), WordPressStatus.TRASH);
    return asItIs(comment, request);
  }

  /** Whoever changes a comment is shown everything that is known of it. */
  private Answer asItIs(WordPressComment comment, Request request) {
    ObjectNode whole = WordPressAnswers.comment(comment, site.status(comment.id()), true);
    return one(whole, request.query());
  }

  private static Optional<WordPressStatus> wanted(byte[] body) {
    try {
      JsonNode read = new ObjectMapper().readTree(body);
      return read.size() == 1 ? WordPressStatus.of(read.path("status").asText()) : Optional.empty();
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  private ObjectNode shape(WordPressComment it, Map<String, String> query) {
    return WordPressAnswers.comment(
        it, site.status(it.id()), query.getOrDefault("context", "view").equals("edit"));
  }

  static Answer one(ObjectNode whole, Map<String, String> query) {
    return Answer.json(200, only(whole, query));
  }

  private static JsonNode only(ObjectNode whole, Map<String, String> query) {
    String fields = query.getOrDefault("_fields", "");
    return fields.isEmpty() ? whole : WordPressAnswers.only(whole, List.of(fields.split(",", -1)));
  }
}

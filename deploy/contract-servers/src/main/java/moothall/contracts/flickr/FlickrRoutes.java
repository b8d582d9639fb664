package moothall.contracts.flickr;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.Request;

/** What Flickr answers when all is well, and its refusals. */
final class FlickrRoutes {

  static final String ENDPOINT = "/services/rest/";

  private static final Set<String> ALWAYS = Set.of("method", "api_key", "format", "nojsoncallback");
  private static final Pattern TIMEFRAME = Pattern.compile("([1-9][0-9]{0,3})([hd])");
  private static final int MOST_PER_PAGE = 50;

  private final FlickrAccount account;
  private final Behaviour behaviour;
  private final InstantSource clock;
  private final OAuthCheck check;

  FlickrRoutes(FlickrAccount account, Behaviour behaviour, InstantSource clock) {
    this.account = account;
    this.behaviour = behaviour;
    this.clock = clock;
    this.check = new OAuthCheck(clock);
  }

  Answer answer(Request request) {
    boolean writes = request.line().equals("POST " + ENDPOINT);
    if (!writes && !request.line().equals("GET " + ENDPOINT)) {
      return Answer.text(404, "text/html", "<html>Not found</html>").toAViolation();
    }
    Optional<String> problem = check.problem(request);
    if (problem.isPresent()) {
      return refusal(problem.get());
    }
    Map<String, String> query = OAuthCheck.parameters(request);
    if (!"json".equals(query.get("format")) || !"1".equals(query.get("nojsoncallback"))) {
      return FlickrAnswers.fail(111, "Format not found").toAViolation();
    }
    if (writes) {
      return "flickr.photos.comments.addComment".equals(query.get("method"))
          ? add(query)
          : FlickrAnswers.fail(112, "Method not found").toAViolation();
    }
    return switch (query.getOrDefault("method", "")) {
      case "flickr.activity.userPhotos" -> activity(query);
      case "flickr.photos.comments.getList" -> comments(query);
      default -> FlickrAnswers.fail(112, "Method not found").toAViolation();
    };
  }

  /** A token can be refused in the protocol's own words, or in Flickr's. */
  private Answer refusal(String problem) {
    if (problem.equals("token_rejected") && !behaviour.saysProblems()) {
      return FlickrAnswers.fail(98, "Invalid auth token");
    }
    Answer answer = Answer.text(401, "text/plain", "oauth_problem=" + problem);
    // A client that sends a request a second time of its own accord sends the nonce again.
    return problem.equals("parameter_absent") ? answer.toAViolation() : answer;
  }

  private Answer activity(Map<String, String> query) {
    Matcher timeframe = TIMEFRAME.matcher(query.getOrDefault("timeframe", ""));
    int perPage = Integer.parseInt(query.getOrDefault("per_page", "10"));
    int page = Integer.parseInt(query.getOrDefault("page", "1"));
    if (!knows(query, "timeframe", "per_page", "page")
        || !timeframe.matches()
        || perPage > MOST_PER_PAGE
        || page < 1) {
      return FlickrAnswers.fail(116, "Bad URL found").toAViolation();
    }
    int number = Integer.parseInt(timeframe.group(1));
    Duration reach =
        timeframe.group(2).equals("h") ? Duration.ofHours(number) : Duration.ofDays(number);
    Instant since = clock.instant().minus(reach);
    List<String> photos =
        account.photos().reversed().stream()
            .filter(photo -> on(photo).stream().anyMatch(it -> !it.written().isBefore(since)))
            .toList();
    int pages = (photos.size() + perPage - 1) / perPage;
    int given = behaviour.repeatsTheLastPage() ? Math.min(page, Math.max(1, pages)) : page;
    int from = Math.min(photos.size(), (given - 1) * perPage);
    int to = Math.min(photos.size(), from + perPage);
    ObjectNode items = FlickrAnswers.object();
    var list = items.putArray("item");
    photos
        .subList(from, to)
        .forEach(it -> list.add(FlickrAnswers.item(it, account.nsid(), on(it), since, behaviour)));
    if (behaviour.saysPages()) {
      items.put("page", given).put("pages", pages).put("perpage", perPage);
      items.put("total", photos.size());
    }
    return FlickrAnswers.ok("items", items);
  }

  private List<FlickrComment> on(String photo) {
    return account.comments(photo).orElse(List.of());
  }

  private Answer comments(Map<String, String> query) {
    if (!knows(query, "photo_id") || !query.containsKey("photo_id")) {
      return FlickrAnswers.fail(116, "Bad URL found").toAViolation();
    }
    String photo = query.getOrDefault("photo_id", "");
    return account
        .comments(photo)
        .map(all -> FlickrAnswers.ok("comments", FlickrAnswers.comments(photo, all, behaviour)))
        .orElseGet(() -> FlickrAnswers.fail(1, "Photo not found"));
  }

  /** Whose comment it becomes follows from the token; what it answers nothing says. */
  private Answer add(Map<String, String> form) {
    String photo = form.getOrDefault("photo_id", "");
    String text = form.getOrDefault("comment_text", "");
    if (!knows(form, "photo_id", "comment_text")) {
      return FlickrAnswers.fail(116, "Bad URL found").toAViolation();
    }
    if (text.isBlank()) {
      return FlickrAnswers.fail(8, "Blank comment.");
    }
    return account
        .answer(photo, text, clock.instant())
        .map(id -> FlickrAnswers.ok("comment", FlickrAnswers.object().put("id", id)))
        .orElseGet(() -> FlickrAnswers.fail(1, "Photo not found."));
  }

  private static boolean knows(Map<String, String> query, String... more) {
    Set<String> known = new HashSet<>(ALWAYS);
    known.addAll(List.of(more));
    return known.containsAll(query.keySet());
  }
}

package moothall.contracts.linkedin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.Request;

/** What LinkedIn answers when all is well, and its refusals; the calls of a day are counted. */
final class LinkedInRoutes {

  static final String TOKEN = "/oauth/v2/accessToken";
  static final String VERSION = "202607";

  private static final String FINDER = "/rest/organizationalEntityNotifications";
  private static final Set<String> CRITERIA =
      Set.of("q", "actions", "organizationalEntity", "timeRange", "start", "count");
  private static final Pattern RANGE = Pattern.compile("\\(start:([0-9]{13}),end:([0-9]{13})\\)");
  private static final Pattern COMMENTS =
      Pattern.compile("/rest/socialActions/(urn:li:[^/]+)/comments");
  private static final Pattern COMMENT =
      Pattern.compile("/rest/socialActions/urn:li:activity:([0-9]+)/comments/([0-9]+)");
  private static final Pattern POST = Pattern.compile("urn:li:activity:([0-9]+)");
  private static final Pattern PARENT =
      Pattern.compile("urn:li:comment:\\(urn:li:activity:([0-9]+),([0-9]+)\\)");

  private final LinkedInPage page;
  private final Behaviour behaviour;
  private final InstantSource clock;
  private final LinkedInGrants grants;
  private final LinkedInCommenting commenting;
  private LocalDate day = LocalDate.EPOCH;
  private int calls;
  private int mostCalls = Integer.MAX_VALUE;

  LinkedInRoutes(LinkedInPage page, Behaviour behaviour, InstantSource clock) {
    this.page = page;
    this.behaviour = behaviour;
    this.clock = clock;
    this.grants = new LinkedInGrants(clock, behaviour);
    this.commenting = new LinkedInCommenting(page, behaviour, clock);
  }

  LinkedInGrants grants() {
    return grants;
  }

  synchronized void limit(int callsADay) {
    this.mostCalls = callsADay;
  }

  Answer answer(Request request) {
    if (request.path().equals(TOKEN)) {
      return grants.answer(request);
    }
    if (request.bearer().filter(grants::isGood).isEmpty()) {
      return unauthorized();
    }
    if (request.header("X-Restli-Protocol-Version").filter("2.0.0"::equals).isEmpty()
        || request.header("Linkedin-Version").isEmpty()) {
      return LinkedInAnswers.illegal();
    }
    if (request.header("Linkedin-Version").filter(VERSION::equals).isEmpty()) {
      return retired();
    }
    return spend() ? reading(request) : LinkedInAnswers.tooMany("APPLICATION_AND_MEMBER DAY");
  }

  private synchronized boolean spend() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    calls = today.equals(day) ? calls + 1 : 1;
    day = today;
    return calls <= mostCalls;
  }

  private Answer reading(Request request) {
    if (request.method().equals("POST")) {
      return commenting.comment(request);
    }
    if (!request.method().equals("GET")) {
      return LinkedInAnswers.illegal();
    }
    Matcher comments = COMMENTS.matcher(request.path());
    Matcher comment = COMMENT.matcher(request.path());
    if (request.path().equals(FINDER)) {
      return notifications(request.query(), request.rawQuery());
    }
    if (comments.matches()) {
      return comments(comments.group(1), request.query());
    }
    return comment.matches() && request.query().isEmpty()
        ? comment(comment.group(1), comment.group(2))
        : LinkedInAnswers.illegal();
  }

  private Answer notifications(Map<String, String> query, String rawQuery) {
    Matcher range = RANGE.matcher(query.getOrDefault("timeRange", ""));
    // Only structure may stand unescaped in Rest.li 2.0, and a URN's colons are not structure.
    if (!query.keySet().equals(CRITERIA)
        || !"criteria".equals(query.get("q"))
        || !rawQuery.contains("=List(")
        || !rawQuery.contains("organizationalEntity=urn%3Ali%3Aorganization%3A")
        || !range.matches()) {
      return LinkedInAnswers.illegal();
    }
    if (!page.urn().equals(query.get("organizationalEntity"))) {
      return forbidden();
    }
    String actions = query.getOrDefault("actions", "").replaceAll("^List\\(|\\)$", "");
    List<String> wanted = List.of(actions.split(",", -1));
    long from = Long.parseLong(range.group(1));
    long to = Long.parseLong(range.group(2));
    List<LinkedInPage.Happening> found =
        page.happenings().stream()
            .filter(it -> wanted.contains(it.action()))
            .filter(it -> it.at().toEpochMilli() >= from && it.at().toEpochMilli() <= to)
            .toList();
    return list(
        found,
        it -> LinkedInAnswers.notification(page, it, it.at().toEpochMilli() + it.hashCode()),
        query);
  }

  private Answer comments(String urn, Map<String, String> query) {
    Matcher post = POST.matcher(urn);
    Matcher parent = PARENT.matcher(urn);
    boolean ofPost = post.matches();
    if (!Set.of("start", "count").containsAll(query.keySet()) || !(ofPost || parent.matches())) {
      return LinkedInAnswers.illegal();
    }
    if (page.isShut(ofPost ? post.group(1) : parent.group(1))) {
      return forbidden();
    }
    if (ofPost ? !page.knows(post.group(1)) : page.find(parent.group(2)).isEmpty()) {
      return LinkedInAnswers.notFound();
    }
    return list(
        ofPost ? page.onPost(post.group(1)) : page.answers(parent.group(2)), this::shape, query);
  }

  private Answer comment(String post, String number) {
    return page.find(number)
        .filter(it -> it.post().equals(post))
        .map(it -> Answer.json(200, shape(it)))
        .orElseGet(LinkedInAnswers::notFound);
  }

  private ObjectNode shape(LinkedInComment it) {
    return LinkedInAnswers.comment(it, page.answers(it.number()).size(), behaviour);
  }

  private <T> Answer list(List<T> all, Function<T, ObjectNode> shape, Map<String, String> query) {
    int start = behaviour.ignoresStart() ? 0 : Integer.parseInt(query.getOrDefault("start", "0"));
    int count =
        Math.min(Integer.parseInt(query.getOrDefault("count", "10")), behaviour.mostAtOnce());
    int end = Math.min(all.size(), start + count);
    ObjectNode body = LinkedInAnswers.object();
    var elements = body.putArray("elements");
    all.subList(Math.min(start, end), end).forEach(it -> elements.add(shape.apply(it)));
    body.putObject("paging")
        .put("start", start)
        .put("count", count)
        .put("total", all.size())
        .putArray("links");
    return Answer.json(200, body);
  }

  static Answer unauthorized() {
    return LinkedInAnswers.error(401, "REVOKED_ACCESS_TOKEN", "The token has been revoked.");
  }

  static Answer forbidden() {
    return LinkedInAnswers.error(
        403, "ACCESS_DENIED", "Not enough permissions to access: partnerApiSocialActions.GET");
  }

  static Answer retired() {
    return LinkedInAnswers.error(
        426, "NONEXISTENT_VERSION", "Requested version 20250101 is not active");
  }
}

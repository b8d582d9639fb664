package moothall.contracts.youtube;

import java.time.InstantSource;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.Request;

/** What the YouTube Data API answers when all is well, and its refusals; each call costs units. */
final class YouTubeRoutes {

  static final String TOKEN = "/token";
  static final String MODERATE = "/youtube/v3/comments/setModerationStatus";
  private static final String INSERT = "POST /youtube/v3/comments";
  private static final int A_LIST = 1;
  private static final int A_CHANGE = 50;

  private final YouTubeGrants grants;
  private final Ledger ledger;
  private final Moderating moderating;
  private final Inserting inserting;
  private final YouTubeLists lists;

  YouTubeRoutes(YouTubeChannel channel, Behaviour behaviour, InstantSource clock, int dailyUnits) {
    this.grants = new YouTubeGrants(clock);
    this.ledger = new Ledger(clock, dailyUnits);
    this.moderating = new Moderating(channel, behaviour);
    this.inserting = new Inserting(channel);
    this.lists = new YouTubeLists(channel, behaviour);
  }

  YouTubeGrants grants() {
    return grants;
  }

  int unitsSpent() {
    return ledger.spent();
  }

  Answer answer(Request request) {
    if (request.path().equals(TOKEN)) {
      return grants.answer(request);
    }
    if (request.bearer().filter(grants::isGood).isEmpty()) {
      return authError();
    }
    boolean change = request.path().equals(MODERATE);
    boolean insert = request.line().equals(INSERT);
    if (!ledger.spend(change || insert ? A_CHANGE : A_LIST)) {
      return quotaExceeded();
    }
    if (insert) {
      return inserting.answer(request);
    }
    return change ? moderating.answer(request) : list(request);
  }

  private Answer list(Request request) {
    return switch (request.line()) {
      case "GET /youtube/v3/commentThreads" -> lists.threads(request.query());
      case "GET /youtube/v3/comments" -> lists.comments(request.query());
      case "GET /youtube/v3/videos" -> lists.videos(request.query());
      default -> unknown();
    };
  }

  static Answer authError() {
    return YouTubeAnswers.error(401, "global", "authError", "Invalid Credentials");
  }

  static Answer quotaExceeded() {
    return YouTubeAnswers.error(
        403,
        "youtube.quota",
        "quotaExceeded",
        "The request cannot be completed because you have exceeded your "
            + "<a href=\"/youtube/v3/getting-started#quota\">quota</a>.");
  }

  static Answer unknown() {
    return YouTubeAnswers.error(400, "global", "badRequest", "Invalid argument.").toAViolation();
  }
}

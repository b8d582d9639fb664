package moothall.ingest.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.ingest.comment.ClaimedTime;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.CommentListing;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.PollingConfig;
import moothall.ingest.polling.Question;
import moothall.ingest.polling.Standing;
import moothall.ingest.webhook.JsonWalk;
import moothall.ingest.webhook.StrictJson;

/**
 * Goes through what the network tells an account of: answers, mentions and quotes, newest first. It
 * tells of no answer more than four levels below the account's own, of none below a hidden one, and
 * sorts by dates that authors choose; so a thorough round goes through the account's threads first.
 */
@Singleton
final class BlueskyListing implements CommentListing {

  /** Levels of a thread that are asked for at once; what is not shown is asked for by itself. */
  private static final int DEPTH = 100;

  private static final String THREAD = "app.bsky.feed.getPostThread?parentHeight=0&depth=";

  private final BlueskyApi bluesky;
  private final Duration interval;
  private final Clock clock;

  BlueskyListing(BlueskyConfig config, PollingConfig polling, Clock clock) {
    this.bluesky = new BlueskyApi(config, clock, polling.deadline());
    this.interval = config.interval();
    this.clock = clock;
  }

  @Override
  public String platform() {
    return "bluesky";
  }

  @Override
  public Duration interval() {
    return interval;
  }

  @Override
  public Heard ask(Question question) {
    BlueskyPosition position =
        BlueskyPosition.read(question.position())
            .orElseGet(() -> BlueskyPosition.beginning(question.thorough()));
    if (!position.threads().isEmpty()) {
      return thread(question, position);
    }
    return switch (position.list()) {
      case NOTIFICATIONS -> notifications(question, position);
      case OWN_POSTS -> ownPosts(question, position);
    };
  }

  @Override
  public Optional<String> beyond(String position) {
    return BlueskyPosition.read(position)
        .flatMap(BlueskyPosition::beyond)
        .map(BlueskyPosition::written);
  }

  @Override
  public Standing standing(Account account, String nativeId) {
    if (!nativeId.matches(BlueskyEntry.POST)) {
      return new Standing.Unsaid();
    }
    return switch (bluesky.get(THREAD + "0&uri=" + encoded(nativeId), account)) {
      case BlueskyApi.Answer.NotThere(var body) -> new Standing.Gone(body);
      case BlueskyApi.Answer.Failed _ -> new Standing.Silent();
      case BlueskyApi.Answer.Said(var body) ->
          switch (ThreadView.of(body).map(ThreadView::type).orElse("")) {
            // Of one who has blocked the council, or is blocked, it is said that it is there.
            case "app.bsky.feed.defs#threadViewPost", "app.bsky.feed.defs#blockedPost" ->
                new Standing.There();
            case "app.bsky.feed.defs#notFoundPost" -> new Standing.Gone(body);
            default -> new Standing.Unsaid();
          };
    };
  }

  private Heard notifications(Question question, BlueskyPosition position) {
    String path =
        "app.bsky.notification.listNotifications?reasons=reply&reasons=mention&reasons=quote"
            + "&limit=100"
            + cursor(position);
    return heard(
        bluesky.get(path, question.account()),
        body -> ListPage.of(body, "notifications").map(page -> told(question, position, page)));
  }

  private Heard told(Question question, BlueskyPosition position, ListPage page) {
    Reading reading = new Reading(question.account().id());
    page.entries().forEach(it -> reading.takeSince(it, question.since(), clock.instant()));
    String next = reading.isAllOld() ? null : page.after(position.cursor());
    return reading.listed(position.afterNotifications(next));
  }

  private Heard ownPosts(Question question, BlueskyPosition position) {
    String path =
        "com.atproto.repo.listRecords?collection=app.bsky.feed.post&limit=100&repo="
            + encoded(question.account().id())
            + cursor(position);
    return heard(
        bluesky.get(path, question.account()),
        body -> ListPage.of(body, "records").map(page -> begun(question, position, page)));
  }

  /** The threads that the account began since then: what it answered elsewhere is not its page. */
  private static Heard begun(Question question, BlueskyPosition position, ListPage page) {
    List<String> begun = new ArrayList<>();
    boolean older = page.entries().isEmpty();
    for (byte[] entry : page.entries()) {
      JsonNode record = JsonWalk.tree(entry);
      JsonNode post = record.path("value");
      String uri = record.path("uri").asText();
      boolean old =
          ClaimedTime.read(StrictJson.text(post, "createdAt"))
              .filter(question.since()::isAfter)
              .isPresent();
      older |= old;
      if (!old && post.path("reply").isMissingNode() && uri.matches(BlueskyEntry.POST)) {
        begun.add(uri);
      }
    }
    String next = older ? null : page.after(position.cursor());
    return listed(position.afterPosts(next, begun));
  }

  private Heard thread(Question question, BlueskyPosition position) {
    String uri = position.threads().getFirst();
    BlueskyApi.Answer answer =
        bluesky.get(THREAD + DEPTH + "&uri=" + encoded(uri), question.account());
    // The post was taken away while we read.
    if (answer instanceof BlueskyApi.Answer.NotThere) {
      return listed(position.afterThread(List.of()));
    }
    return heard(
        answer,
        body ->
            ThreadView.of(body)
                .map(it -> {
                  Reading reading = new Reading(question.account().id());
                  List<String> deeper = reading.take(it);
                  return reading.listed(Optional.of(position.afterThread(deeper)));
                }));
  }

  private interface Reader {
    Optional<Heard> read(byte[] body);
  }

  private static Heard heard(BlueskyApi.Answer answer, Reader reader) {
    return switch (answer) {
      case BlueskyApi.Answer.Said(var body) ->
          reader.read(body).orElseGet(() -> new Heard.Nothing("an answer in another form"));
      case BlueskyApi.Answer.NotThere _ -> new Heard.Nothing("it says that there is no such list");
      case BlueskyApi.Answer.Failed(var why) -> why;
    };
  }

  private static Heard listed(BlueskyPosition next) {
    return new Heard.Listed(List.of(), next.written());
  }

  private static String cursor(BlueskyPosition position) {
    return position.cursor() == null ? "" : "&cursor=" + encoded(position.cursor());
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8);
  }
}

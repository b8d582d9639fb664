package moothall.ingest.feed;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.CommentListing;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.PollingConfig;
import moothall.ingest.polling.Question;
import moothall.ingest.polling.Shown;
import moothall.ingest.polling.Standing;
import moothall.ingest.site.SiteReader;

/** Reads a comment feed, and the pages after it where it has any, newest first. */
@Singleton
final class FeedListing implements CommentListing {

  private static final String FEEDS =
      "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.8";

  private final SiteReader site;
  private final Duration interval;
  private final Validators validators = new Validators();

  FeedListing(FeedConfig config, PollingConfig polling) {
    this.site = new SiteReader(polling.deadline());
    this.interval = config.interval();
  }

  @Override
  public String platform() {
    return "feed";
  }

  @Override
  public Duration interval() {
    return interval;
  }

  @Override
  public Heard ask(Question question) {
    FeedPosition position = FeedPosition.read(question.position(), question.account().id());
    boolean beginning = position.page() == 1;
    Map<String, String> headers = new HashMap<>(Map.of("Accept", FEEDS));
    if (beginning) {
      headers.putAll(validators.conditions(question));
    }
    return switch (site.get(position.address(), question.account(), headers)) {
      case SiteReader.Answer.Said(var answered, var body) -> {
        Optional<FeedDocument> feed = FeedDocument.of(body);
        if (beginning && feed.isPresent()) {
          validators.note(question, answered);
        }
        yield feed.<Heard>map(it -> listed(question, position, it))
            .orElseGet(() -> new Heard.Nothing("an answer that is no feed, or one with a DTD"));
      }
      case SiteReader.Answer.Unchanged() -> new Heard.Listed(List.of(), null);
      case SiteReader.Answer.Declined(var status, _, _) -> declined(status);
      case SiteReader.Answer.Failed(var why) -> why;
    };
  }

  private static Heard declined(int status) {
    return switch (status) {
      case 401, 403 ->
          new Heard.Refused("let the feed be read, or store name:password as the page's secret");
      case 404, 410 -> new Heard.Refused("see that the feed stands at the page's address");
      default -> new Heard.Nothing("status " + status);
    };
  }

  private static Heard listed(Question question, FeedPosition position, FeedDocument feed) {
    Set<String> ids =
        feed.items().stream()
            .map(FeedItem::id)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<Shown> shown = new ArrayList<>();
    List<Heard.Unread> unreadable = new ArrayList<>();
    boolean older = false;
    for (int i = 0; i < feed.items().size(); i++) {
      byte[] raw = feed.raw().get(i);
      switch (FeedEntry.read(feed.items().get(i), raw, ids)) {
        case FeedEntry.Comment(var comment, var writtenAt) -> {
          if (writtenAt.filter(question.since()::isAfter).isPresent()) {
            older = true;
          } else {
            shown.add(comment);
          }
        }
        case FeedEntry.Unreadable(var refusal) -> unreadable.add(new Heard.Unread(raw, refusal));
      }
    }
    Optional<FeedPosition> next = older ? Optional.empty() : position.next(feed.next());
    return new Heard.Listed(shown, unreadable, next.map(FeedPosition::written).orElse(null));
  }

  /**
   * Where the next page is, only the page itself says. Whoever passes one by has just asked for the
   * beginning and thrown the answer away, so that it must not count as had.
   */
  @Override
  public Optional<String> beyond(String position) {
    validators.forget(position);
    return Optional.empty();
  }

  /** A feed shows the newest of what stands there: that it shows one no more means nothing. */
  @Override
  public Standing standing(Account account, String nativeId) {
    return new Standing.Unsaid();
  }
}

package moothall.ingest.flickr;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.CommentListing;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.PollingConfig;
import moothall.ingest.polling.Question;
import moothall.ingest.polling.Shown;
import moothall.ingest.polling.Standing;
import moothall.service.Secrets;
import moothall.service.oauth.OAuthSignature;
import org.jspecify.annotations.Nullable;

/** Asks on which photos anything happened, and reads the comments of those. */
@Singleton
final class FlickrListing implements CommentListing {

  private static final String LIST = "flickr.photos.comments.getList";

  /** Further back, Flickr is asked in days. */
  private static final long MOST_HOURS = 48;

  private final FlickrApi flickr;
  private final Duration interval;
  private final Clock clock;

  FlickrListing(FlickrConfig config, PollingConfig polling, Secrets secrets, Clock clock) {
    this.flickr = new FlickrApi(config, secrets, clock, polling.deadline());
    this.interval = config.interval();
    this.clock = clock;
  }

  @Override
  public String platform() {
    return "flickr";
  }

  @Override
  public Duration interval() {
    return interval;
  }

  @Override
  public Heard ask(Question question) {
    FlickrPosition position = FlickrPosition.read(question.position());
    return position.page() > 0 || position.photos().isEmpty()
        ? activity(question, position)
        : comments(question, position, position.photos().getFirst());
  }

  private Heard activity(Question question, FlickrPosition position) {
    FlickrApi.Answer answer =
        flickr.get(
            "flickr.activity.userPhotos",
            question.account(),
            parameter("timeframe", timeframe(question.since())),
            parameter("per_page", Integer.toString(FlickrActivity.PER_PAGE)),
            parameter("page", Integer.toString(position.page())));
    return switch (answer) {
      case FlickrApi.Answer.Said(var body) ->
          FlickrActivity.of(body, question.account().id(), question.since(), position.page())
              .map(it -> photos(position, it))
              .orElseGet(FlickrListing::outOfForm);
      case FlickrApi.Answer.NoPhoto _ -> outOfForm();
      case FlickrApi.Answer.Failed(var why) -> why;
    };
  }

  /** Flickr tells of whoever gave the token, and the page that was approved may be another. */
  private static Heard photos(FlickrPosition position, FlickrActivity activity) {
    return activity.anothers()
        ? new Heard.Refused(
            "allow the app to read this account, and store that token: what the one that is stored"
                + " shows is another's")
        : new Heard.Listed(List.of(), written(position.afterActivity(activity)));
  }

  private String timeframe(Instant since) {
    long hours = Math.max(0, Duration.between(since, clock.instant()).toHours()) + 1;
    return hours <= MOST_HOURS ? hours + "h" : hours / 24 + 1 + "d";
  }

  private Heard comments(Question question, FlickrPosition position, String photo) {
    return switch (flickr.get(LIST, question.account(), parameter("photo_id", photo))) {
      case FlickrApi.Answer.Said(var body) ->
          FlickrComments.of(body)
              .<Heard>map(it -> listed(question, position, photo, it))
              .orElseGet(FlickrListing::outOfForm);
      // The photo was deleted while we read.
      case FlickrApi.Answer.NoPhoto _ -> new Heard.Listed(List.of(), written(position.beyond()));
      case FlickrApi.Answer.Failed(var why) -> why;
    };
  }

  private static Heard listed(
      Question question, FlickrPosition position, String photo, FlickrComments comments) {
    List<Shown> shown = new ArrayList<>();
    List<Heard.Unread> unreadable = new ArrayList<>();
    for (byte[] raw : comments.raw()) {
      switch (FlickrEntry.read(raw, photo, question.account().id())) {
        case FlickrEntry.Comment(var comment, var writtenAt) -> {
          // The photo has all that was ever written; what is long over would be judged again.
          if (writtenAt.filter(question.since()::isAfter).isEmpty()) {
            shown.add(comment);
          }
        }
        case FlickrEntry.Own() -> {}
        case FlickrEntry.Unreadable(var refusal) -> unreadable.add(new Heard.Unread(raw, refusal));
      }
    }
    return new Heard.Listed(shown, unreadable, written(position.beyond()));
  }

  @Override
  public Optional<String> beyond(String position) {
    return FlickrPosition.read(position).beyond().map(FlickrPosition::written);
  }

  /** Flickr has no way of asking for one comment; the photo's list is all there is. */
  @Override
  public Standing standing(Account account, String nativeId) {
    Optional<String> photo = FlickrEntry.photo(nativeId);
    if (photo.isEmpty()) {
      return new Standing.Unsaid();
    }
    return switch (flickr.get(LIST, account, parameter("photo_id", photo.get()))) {
      case FlickrApi.Answer.Said(var body) ->
          FlickrComments.of(body)
              .<Standing>map(it ->
                  it.holds(nativeId)
                      ? new Standing.There()
                      : new Standing.Gone(it.withoutWords(photo.get())))
              .orElseGet(Standing.Silent::new);
      case FlickrApi.Answer.NoPhoto(var body) -> new Standing.Gone(body);
      case FlickrApi.Answer.Failed _ -> new Standing.Silent();
    };
  }

  private static Heard outOfForm() {
    return new Heard.Nothing("an answer in another form");
  }

  private static @Nullable String written(Optional<FlickrPosition> position) {
    return position.map(FlickrPosition::written).orElse(null);
  }

  private static OAuthSignature.Parameter parameter(String name, String value) {
    return new OAuthSignature.Parameter(name, value);
  }
}

package moothall.ingest.youtube;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.CallLedger;
import moothall.ingest.polling.CommentListing;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.PollingConfig;
import moothall.ingest.polling.Question;
import moothall.ingest.polling.Standing;
import moothall.service.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a channel's threads, newest first: the published ones, those that YouTube holds for
 * review, and those it takes for spam.
 */
@Singleton
final class YouTubeListing implements CommentListing {

  private final YouTubeApi youtube;
  private final YouTubeLooks looks;
  private final Duration interval;

  YouTubeListing(
      YouTubeConfig config,
      PollingConfig polling,
      CallLedger ledger,
      Secrets secrets,
      Clock clock) {
    this.youtube = new YouTubeApi(config, ledger, secrets, clock, polling.deadline());
    this.looks = new YouTubeLooks(youtube);
    this.interval = config.interval();
  }

  @Override
  public String platform() {
    return "youtube";
  }

  @Override
  public Duration interval() {
    return interval;
  }

  @Override
  public Heard ask(Question question) {
    YouTubePosition position = YouTubePosition.read(question.position());
    return position.threads().isEmpty()
        ? threads(question, position)
        : answers(question, position, position.threads().getFirst());
  }

  private Heard threads(Question question, YouTubePosition position) {
    String path =
        "commentThreads?part=id,snippet,replies&order=time&maxResults=100&textFormat=plainText"
            + "&allThreadsRelatedToChannelId="
            + encoded(question.account().id())
            + "&moderationStatus="
            + position.list().inTheApi()
            + page(position.page());
    return switch (youtube.get(path, question.account())) {
      case YouTubeApi.Answer.Said(var body) ->
          YouTubeThreads.ofThreads(body)
              .<Heard>map(it -> listed(question, position, it))
              .orElseGet(() -> new Heard.Nothing("an answer in another form"));
      case YouTubeApi.Answer.NotThere() ->
          new Heard.Refused(
              "sign in as the owner of this channel: the account that was signed in is another");
      case YouTubeApi.Answer.Failed(var why) -> why;
    };
  }

  private static Heard listed(Question question, YouTubePosition position, YouTubeThreads page) {
    List<YouTubePosition.Unfinished> incomplete = new ArrayList<>();
    Reading reading = new Reading(question, position.list());
    for (YouTubeThreads.Conversation thread : page.threads()) {
      String top = reading.take(thread);
      boolean wanted = question.thorough() || reading.isNewest();
      if (thread.isIncomplete() && wanted && top != null) {
        incomplete.add(new YouTubePosition.Unfinished(top, thread.video()));
      }
    }
    String next = reading.isAllOld() ? null : page.next();
    return reading.listed(position.afterList(next, incomplete));
  }

  private Heard answers(
      Question question, YouTubePosition position, YouTubePosition.Unfinished thread) {
    String path =
        "comments?part=id,snippet&maxResults=100&textFormat=plainText&parentId="
            + encoded(thread.id())
            + page(position.answers());
    return switch (youtube.get(path, question.account())) {
      case YouTubeApi.Answer.Said(var body) ->
          YouTubeThreads.ofComments(body, thread.video())
              .<Heard>map(it -> {
                Reading reading = new Reading(question, ModerationList.PUBLISHED);
                it.threads().forEach(reading::take);
                return reading.listed(position.afterAnswers(it.next()));
              })
              .orElseGet(() -> new Heard.Nothing("an answer in another form"));
      // The thread was taken away while we read.
      case YouTubeApi.Answer.NotThere() ->
          new Heard.Listed(List.of(), written(position.afterAnswers(null)));
      case YouTubeApi.Answer.Failed(var why) -> why;
    };
  }

  @Override
  public Optional<String> beyond(String position) {
    return YouTubePosition.read(position).beyond().map(YouTubePosition::written);
  }

  @Override
  public Standing standing(Account account, String nativeId) {
    return standings(account, List.of(nativeId)).getOrDefault(nativeId, new Standing.Unsaid());
  }

  @Override
  public int atOnce() {
    return looks.atOnce();
  }

  @Override
  public Map<String, Standing> standings(Account account, List<String> nativeIds) {
    return looks.standings(account, nativeIds);
  }

  private static @Nullable String written(Optional<YouTubePosition> position) {
    return position.map(YouTubePosition::written).orElse(null);
  }

  static String page(@Nullable String token) {
    return token == null ? "" : "&pageToken=" + encoded(token);
  }

  static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8);
  }
}

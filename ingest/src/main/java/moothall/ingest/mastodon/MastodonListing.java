package moothall.ingest.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.CommentListing;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.PollingConfig;
import moothall.ingest.polling.Question;
import moothall.ingest.polling.Standing;
import moothall.ingest.webhook.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the mentions of an account, newest first, and through the answers to its newest
 * posts, of which not all mention it.
 */
@Singleton
final class MastodonListing implements CommentListing {

  /** Each post costs a question, and a server bears 300 in five minutes. */
  private static final int NEWEST_POSTS = 10;

  private static final int A_STRETCH = 40;
  private static final int MOST_STRETCHES = 2;

  private final MastodonApi mastodon;
  private final Duration interval;

  MastodonListing(MastodonConfig config, PollingConfig polling, Clock clock) {
    this.mastodon = new MastodonApi(config, polling.deadline(), clock);
    this.interval = config.interval();
  }

  @Override
  public String platform() {
    return "mastodon";
  }

  @Override
  public Duration interval() {
    return interval;
  }

  @Override
  public Heard ask(Question question) {
    Optional<MastodonPosition> position = MastodonPosition.read(question.position());
    if (position.isEmpty()) {
      return begin(question);
    }
    return switch (position.get().list()) {
      case MENTIONS -> mentions(question, position.get());
      case POSTS -> posts(question, position.get());
      case ANSWERS -> answers(question, position.get());
    };
  }

  /** A token of another account would show that one's mentions, which are none of ours. */
  private Heard begin(Question question) {
    return asked(
        "accounts/verify_credentials",
        question,
        body -> {
          Optional<JsonNode> account = MastodonLists.one(body);
          String id = account.map(MastodonLists::id).orElse(null);
          if (account.isEmpty() || id == null) {
            return Optional.empty();
          }
          String name = question.account().id();
          String ours = name.substring(0, name.indexOf('@'));
          return Optional.of(
              ours.equalsIgnoreCase(StrictJson.text(account.get(), "username"))
                  ? mentions(question, MastodonPosition.beginning(id))
                  : new Heard.Refused(
                      "store this account's own token: the one there is another's"));
        });
  }

  private Heard mentions(Question question, MastodonPosition position) {
    // Unless it is asked, a server keeps back what the account's own filters set aside.
    String path =
        "notifications?types%5B%5D=mention&include_filtered=true&limit=80" + before(position);
    return switch (mastodon.get(path, question.account())) {
      case MastodonApi.Answer.Said(var body, var more) ->
          MastodonLists.mentions(body)
              .<Heard>map(page -> {
                StatusReading reading = new StatusReading(question, position.own(), null);
                page.statuses().forEach(reading::take);
                String last = more && !reading.isAnyOld() ? page.last() : null;
                return reading.listed(
                    Optional.of(
                        last == null ? position.ownPosts() : position.mentionsBefore(last)));
              })
              .orElseGet(MastodonListing::outOfForm);
      case MastodonApi.Answer.NotThere _ -> outOfForm();
      case MastodonApi.Answer.Failed(var why) -> why;
    };
  }

  private Heard posts(Question question, MastodonPosition position) {
    int limit = question.thorough() ? A_STRETCH : NEWEST_POSTS;
    String path =
        "accounts/"
            + position.own()
            + "/statuses?exclude_reblogs=true&limit="
            + limit
            + before(position);
    return switch (mastodon.get(path, question.account())) {
      case MastodonApi.Answer.Said(var body, var more) ->
          MastodonLists.statuses(body)
              .<Heard>map(it -> stretch(question, position, it, more))
              .orElseGet(MastodonListing::outOfForm);
      case MastodonApi.Answer.NotThere _ -> outOfForm();
      case MastodonApi.Answer.Failed(var why) -> why;
    };
  }

  private static Heard stretch(
      Question question, MastodonPosition position, List<JsonNode> posts, boolean more) {
    List<String> answered = new ArrayList<>();
    String last = null;
    for (JsonNode post : posts) {
      String id = MastodonLists.id(post);
      last = id == null ? last : id;
      // The count is known to lag, so that a thorough round does not believe it.
      boolean worthAsking = question.thorough() || post.path("replies_count").asInt() > 0;
      if (id != null && worthAsking && Visibility.isPublic(post)) {
        answered.add(id);
      }
    }
    boolean further = question.thorough() && more && position.stretch() + 1 < MOST_STRETCHES;
    return new Heard.Listed(
        List.of(), written(position.answersTo(answered, further ? last : null)));
  }

  private Heard answers(Question question, MastodonPosition position) {
    String post = position.posts().getFirst();
    return switch (mastodon.get("statuses/" + post + "/context", question.account())) {
      case MastodonApi.Answer.Said(var body, _) ->
          MastodonLists.descendants(body)
              .<Heard>map(statuses -> {
                StatusReading reading = new StatusReading(question, position.own(), post);
                statuses.forEach(reading::take);
                return reading.listed(position.nextPost());
              })
              .orElseGet(MastodonListing::outOfForm);
      // The post was deleted while we read.
      case MastodonApi.Answer.NotThere _ ->
          new Heard.Listed(List.of(), written(position.nextPost()));
      case MastodonApi.Answer.Failed(var why) -> why;
    };
  }

  private Heard asked(String path, Question question, Function<byte[], Optional<Heard>> read) {
    return switch (mastodon.get(path, question.account())) {
      case MastodonApi.Answer.Said(var body, _) ->
          read.apply(body).orElseGet(MastodonListing::outOfForm);
      case MastodonApi.Answer.NotThere _ -> outOfForm();
      case MastodonApi.Answer.Failed(var why) -> why;
    };
  }

  @Override
  public Optional<String> beyond(String position) {
    return MastodonPosition.read(position)
        .flatMap(MastodonPosition::beyond)
        .map(MastodonPosition::written);
  }

  @Override
  public Standing standing(Account account, String nativeId) {
    if (!nativeId.matches(MastodonEntry.ID)) {
      return new Standing.Unsaid();
    }
    return switch (mastodon.get("statuses/" + nativeId, account)) {
      case MastodonApi.Answer.Said(var body, _) ->
          MastodonLists.one(body).filter(it -> nativeId.equals(MastodonLists.id(it))).isPresent()
              ? new Standing.There()
              : new Standing.Unsaid();
      case MastodonApi.Answer.NotThere(var body) -> new Standing.Gone(body);
      case MastodonApi.Answer.Failed _ -> new Standing.Silent();
    };
  }

  private static Heard outOfForm() {
    return new Heard.Nothing("an answer in another form");
  }

  private static String before(MastodonPosition position) {
    return position.before() == null ? "" : "&max_id=" + position.before();
  }

  private static @Nullable String written(Optional<MastodonPosition> position) {
    return position.map(MastodonPosition::written).orElse(null);
  }
}

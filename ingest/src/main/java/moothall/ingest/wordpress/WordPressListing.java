package moothall.ingest.wordpress;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.CommentListing;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.PollingConfig;
import moothall.ingest.polling.Question;
import moothall.ingest.polling.Shown;
import moothall.ingest.polling.Standing;
import moothall.ingest.webhook.JsonWalk;
import moothall.ingest.webhook.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a site's comments, newest first: those on display, and those that wait for approval.
 */
@Singleton
final class WordPressListing implements CommentListing {

  private static final int A_PAGE = 100;

  /** Nothing else is sent: WordPress would add where the commenter writes from. */
  private static final String FIELDS =
      "id,post,parent,author,author_name,date_gmt,content.raw,link,status";

  private static final Set<String> THERE =
      Set.of(CommentStatus.APPROVED.said(), CommentStatus.HELD.said());
  private static final Set<String> THROWN_AWAY = Set.of("spam", "trash", "post-trashed");

  private final WordPressApi wordpress;
  private final Duration interval;

  WordPressListing(WordPressConfig config, PollingConfig polling) {
    this.wordpress = new WordPressApi(polling.deadline());
    this.interval = config.interval();
  }

  @Override
  public String platform() {
    return "wordpress";
  }

  @Override
  public Duration interval() {
    return interval;
  }

  @Override
  public Heard ask(Question question) {
    Optional<WordPressPosition> position = WordPressPosition.read(question.position());
    return position.isPresent() ? comments(question, position.get()) : begin(question);
  }

  private Heard begin(Question question) {
    return switch (wordpress.get("users/me?_fields=id", question.account())) {
      case WordPressApi.Answer.Said(var body, _) ->
          own(body)
              .map(own -> comments(question, WordPressPosition.beginning(own)))
              .orElseGet(WordPressListing::outOfForm);
      case WordPressApi.Answer.NoSuchComment _ -> outOfForm();
      case WordPressApi.Answer.NotForUs(var why) -> why;
      case WordPressApi.Answer.Failed(var why) -> why;
    };
  }

  private Heard comments(Question question, WordPressPosition position) {
    String path =
        "comments?context=edit&orderby=date_gmt&order=desc&per_page="
            + A_PAGE
            + "&status="
            + position.list().asked()
            + "&page="
            + position.page()
            + "&_fields="
            + FIELDS;
    return switch (wordpress.get(path, question.account())) {
      case WordPressApi.Answer.Said(var body, var pages) ->
          entries(body)
              .<Heard>map(it -> listed(question, position, it, pages))
              .orElseGet(WordPressListing::outOfForm);
      case WordPressApi.Answer.NoSuchComment _ -> outOfForm();
      case WordPressApi.Answer.NotForUs(var why) -> why;
      case WordPressApi.Answer.Failed(var why) -> why;
    };
  }

  private static Heard listed(
      Question question, WordPressPosition position, List<byte[]> entries, int pages) {
    List<Shown> shown = new ArrayList<>();
    List<Heard.Unread> unreadable = new ArrayList<>();
    boolean older = false;
    for (byte[] raw : entries) {
      switch (WordPressEntry.read(raw, position.own())) {
        case WordPressEntry.Comment(var comment, var writtenAt) -> {
          if (writtenAt.filter(question.since()::isAfter).isPresent()) {
            older = true;
          } else {
            shown.add(comment);
          }
        }
        case WordPressEntry.Own() -> {}
        case WordPressEntry.Unreadable(var refusal) ->
            unreadable.add(new Heard.Unread(raw, refusal));
      }
    }
    // A page may be empty in between: what the account may not see is taken out of it.
    boolean more = position.page() < pages && !older;
    String next = more ? position.nextPage(pages).written() : written(position.nextList());
    return new Heard.Listed(shown, unreadable, next);
  }

  @Override
  public Optional<String> beyond(String position) {
    return WordPressPosition.read(position)
        .flatMap(WordPressPosition::beyond)
        .map(WordPressPosition::written);
  }

  @Override
  public Standing standing(Account account, String nativeId) {
    if (!nativeId.matches(WordPressEntry.ID)) {
      return new Standing.Unsaid();
    }
    return switch (wordpress.get("comments/" + nativeId + "?_fields=id,status", account)) {
      case WordPressApi.Answer.Said(var body, _) -> standing(body);
      case WordPressApi.Answer.NoSuchComment(var body) -> new Standing.Gone(body);
      case WordPressApi.Answer.NotForUs _ -> new Standing.Unsaid();
      case WordPressApi.Answer.Failed _ -> new Standing.Silent();
    };
  }

  /** Whoever throws a comment away has removed it, though WordPress keeps it for a month. */
  private static Standing standing(byte[] body) {
    String status = one(body, "status").orElse("");
    if (THERE.contains(status)) {
      return new Standing.There();
    }
    return THROWN_AWAY.contains(status) ? new Standing.Gone(body) : new Standing.Unsaid();
  }

  private static Optional<String> own(byte[] body) {
    return one(body, "id").filter(it -> it.matches(WordPressEntry.ID));
  }

  /** A field of an answer that is one object; empty if it is none. */
  private static Optional<String> one(byte[] body, String field) {
    return JsonWalk.through(body, JsonWalk::slice).isEmpty()
        ? Optional.ofNullable(StrictJson.text(JsonWalk.tree(body), field))
        : Optional.empty();
  }

  /** Each comment exactly as it stands in the answer; empty if that is no list. */
  private static Optional<List<byte[]>> entries(byte[] body) {
    List<byte[]> entries = new ArrayList<>();
    return JsonWalk.through(body, walk -> walk.array(() -> entries.add(walk.slice()))).isEmpty()
        ? Optional.of(entries)
        : Optional.empty();
  }

  private static Heard outOfForm() {
    return new Heard.Nothing("an answer in another form");
  }

  private static @Nullable String written(Optional<WordPressPosition> position) {
    return position.map(WordPressPosition::written).orElse(null);
  }
}

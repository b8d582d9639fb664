package moothall.ingest.facebook;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.ingest.meta.GraphList;
import moothall.ingest.meta.GraphReader;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.CommentListing;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.PollingConfig;
import moothall.ingest.polling.Question;
import moothall.ingest.polling.Shown;
import moothall.ingest.polling.Standing;
import moothall.service.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a page's posts, newest first, and through each one's comments, newest first, until
 * they are older than what is wanted: what no webhook has brought is found here.
 */
@Singleton
final class FacebookListing implements CommentListing {

  /** The posts of a plain round; comments on older ones come by webhook, or in a thorough round. */
  private static final int NEWEST_POSTS = 25;

  private static final int MOST_POSTS = 100;

  /** Facebook lists some 600 posts of a year; each costs a question. */
  private static final int MOST_STRETCHES = 6;

  private static final String COMMENT_FIELDS =
      "id,message,created_time,from{id,name},parent{id},attachment,permalink_url,is_hidden";

  private final GraphReader graph;
  private final Duration interval;

  FacebookListing(FacebookConfig config, PollingConfig polling, Secrets secrets) {
    this.graph =
        new GraphReader(
            config.baseUrl(),
            config.apiVersion(),
            secrets,
            config.proofSecret(),
            polling.deadline());
    this.interval = config.interval();
  }

  @Override
  public String platform() {
    return "facebook";
  }

  @Override
  public Duration interval() {
    return interval;
  }

  @Override
  public Heard ask(Question question) {
    Optional<FacebookPosition> position = FacebookPosition.read(question.position());
    if (position.isEmpty()) {
      return isPageToken(question.account()).orElseGet(() -> posts(question, null));
    }
    return position.get().posts().isEmpty()
        ? posts(question, position.get())
        : comments(question, position.get());
  }

  @Override
  public Optional<String> beyond(String position) {
    return FacebookPosition.read(position)
        .flatMap(FacebookPosition::nextPost)
        .map(FacebookPosition::written);
  }

  @Override
  public Standing standing(Account account, String nativeId) {
    if (!FacebookIds.isId(nativeId)) {
      return new Standing.Unsaid();
    }
    return switch (graph.get(nativeId + "?fields=id", account.token())) {
      // The same error says that the token may not see it, so the token is tried on the page.
      case GraphReader.Answer.NoSuchObject(var body) ->
          isPageToken(account).isEmpty() ? new Standing.Gone(body) : new Standing.Silent();
      case GraphReader.Answer.Said _ -> new Standing.There();
      case GraphReader.Answer.Failed _ -> new Standing.Silent();
    };
  }

  /** To a person's token Facebook shows no comments, and says nothing; so it is asked whose. */
  private Optional<Heard> isPageToken(Account account) {
    return switch (graph.get("me?fields=id", account.token())) {
      case GraphReader.Answer.Said(var body) ->
          GraphList.id(body).equals(account.id())
              ? Optional.empty()
              : Optional.of(
                  new Heard.Refused("store this page's own token: the one there is another's"));
      case GraphReader.Answer.NoSuchObject _ ->
          Optional.of(new Heard.Refused("make a token for this page: this one does not see it"));
      case GraphReader.Answer.Failed(var why) -> Optional.of(why);
    };
  }

  private Heard posts(Question question, @Nullable FacebookPosition at) {
    int limit = question.thorough() ? MOST_POSTS : NEWEST_POSTS;
    String after = at == null ? null : at.older();
    String path =
        question.account().id() + "/published_posts?fields=id&limit=" + limit + cursor(after);
    return switch (graph.get(path, question.account().token())) {
      case GraphReader.Answer.Said(var body) ->
          GraphList.of(body)
              .<Heard>map(it -> stretch(question, at == null ? 1 : at.stretch() + 1, it))
              .orElseGet(FacebookListing::outOfForm);
      case GraphReader.Answer.NoSuchObject _ ->
          new Heard.Refused("make a token for this page: this one does not see it");
      case GraphReader.Answer.Failed(var why) -> why;
    };
  }

  private static Heard stretch(Question question, int number, GraphList posts) {
    List<String> found =
        posts.nodes().stream().map(it -> it.path("id").asText()).filter(FacebookIds::isId).toList();
    String older = question.thorough() && number < MOST_STRETCHES ? posts.next() : null;
    return new Heard.Listed(
        List.of(),
        found.isEmpty() && older == null
            ? null
            : new FacebookPosition(found, null, older, number).written());
  }

  private static Heard outOfForm() {
    return new Heard.Nothing("an answer in another form");
  }

  private Heard comments(Question question, FacebookPosition position) {
    String post = position.posts().getFirst();
    String path =
        post
            + "/comments?filter=stream&order=reverse_chronological&limit=100&fields="
            + COMMENT_FIELDS.replace("{", "%7B").replace("}", "%7D")
            + cursor(position.after());
    return switch (graph.get(path, question.account().token())) {
      case GraphReader.Answer.Said(var body) ->
          GraphList.of(body)
              .<Heard>map(it -> listed(question, position, post, it))
              .orElseGet(FacebookListing::outOfForm);
      // The post was deleted while we read.
      case GraphReader.Answer.NoSuchObject _ -> new Heard.Listed(List.of(), next(position));
      case GraphReader.Answer.Failed(var why) -> why;
    };
  }

  private static Heard listed(
      Question question, FacebookPosition position, String post, GraphList entries) {
    List<Shown> shown = new ArrayList<>();
    List<Heard.Unread> unreadable = new ArrayList<>();
    boolean older = false;
    for (byte[] raw : entries.raw()) {
      switch (FacebookEntry.read(raw, post, question.account().id())) {
        case FacebookEntry.Comment(var comment, var createdAt) -> {
          if (createdAt.filter(question.since()::isAfter).isPresent()) {
            older = true;
          } else {
            shown.add(comment);
          }
        }
        case FacebookEntry.Own() -> {}
        case FacebookEntry.Unreadable(var refusal) ->
            unreadable.add(new Heard.Unread(raw, refusal));
      }
    }
    String next =
        entries.next() == null || older
            ? next(position)
            : position.further(entries.next()).written();
    return new Heard.Listed(shown, unreadable, next);
  }

  private static @Nullable String next(FacebookPosition position) {
    return position.nextPost().map(FacebookPosition::written).orElse(null);
  }

  private static String cursor(@Nullable String after) {
    return after == null ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
  }
}

package moothall.ingest.linkedin;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.ingest.comment.Refusal;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.CallLedger;
import moothall.ingest.polling.CommentListing;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.PollingConfig;
import moothall.ingest.polling.Question;
import moothall.ingest.polling.Shown;
import moothall.ingest.polling.Standing;
import moothall.ingest.webhook.JsonWalk;
import moothall.service.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the notifications about comments, and reads the posts that they name. A quiet page costs
 * one call a round that way: LinkedIn gives an app that it has not reviewed a hundred a day.
 */
@Singleton
final class LinkedInListing implements CommentListing {

  private final LinkedInApi linkedin;
  private final Duration interval;
  private final Duration thoroughInterval;
  private final Clock clock;

  LinkedInListing(
      LinkedInConfig app,
      AskingConfig config,
      PollingConfig polling,
      CallLedger ledger,
      Secrets secrets,
      Clock clock) {
    this.linkedin = new LinkedInApi(app, config, ledger, secrets, clock, polling.deadline());
    this.interval = config.interval();
    this.thoroughInterval = config.thoroughEvery();
    this.clock = clock;
  }

  @Override
  public String platform() {
    return "linkedin";
  }

  @Override
  public Duration interval() {
    return interval;
  }

  @Override
  public Duration thoroughInterval() {
    return thoroughInterval;
  }

  @Override
  public Heard ask(Question question) {
    LinkedInPosition position =
        LinkedInPosition.read(question.position(), clock.instant().toEpochMilli());
    return position.listing() || position.threads().isEmpty()
        ? notifications(question, position)
        : comments(question, position, position.threads().getFirst());
  }

  private Heard notifications(Question question, LinkedInPosition position) {
    String path =
        "organizationalEntityNotifications?q=criteria"
            + "&actions=List(COMMENT,COMMENT_EDIT,COMMENT_DELETE)&organizationalEntity="
            + encoded("urn:li:organization:" + question.account().id())
            + "&timeRange=(start:"
            + question.since().toEpochMilli()
            + ",end:"
            + position.until()
            + ")"
            + page(position);
    return switch (linkedin.get(path, question.account())) {
      case LinkedInApi.Answer.Said(var body) ->
          Elements.of(body)
              .<Heard>map(it -> posts(position, it))
              .orElseGet(LinkedInListing::outOfForm);
      case LinkedInApi.Answer.NotThere _ ->
          new Heard.Refused("enter the number of the organisation: LinkedIn knows no such page");
      case LinkedInApi.Answer.Denied(var why) -> why;
      case LinkedInApi.Answer.Failed(var why) -> why;
    };
  }

  private static Heard posts(LinkedInPosition position, Elements notifications) {
    List<LinkedInPosition.Commented> posts = new ArrayList<>();
    List<Heard.Unread> unreadable = new ArrayList<>();
    for (byte[] raw : notifications.raw()) {
      LinkedInNotification.post(JsonWalk.tree(raw))
          .ifPresentOrElse(
              post -> posts.add(new LinkedInPosition.Commented(post, 0)),
              () -> unreadable.add(new Heard.Unread(raw, noPost())));
    }
    return new Heard.Listed(
        List.of(),
        unreadable,
        written(position.afterNotifications(notifications.named("notificationId"), posts)));
  }

  private static Refusal noPost() {
    return new Refusal(
        "invalid-id", "Neither 'sourcePost' nor 'generatedActivity' names a post by its URN.");
  }

  private Heard comments(
      Question question, LinkedInPosition position, LinkedInPosition.Commented thread) {
    String path =
        "socialActions/" + encoded(thread.urn()) + "/comments?" + page(position).substring(1);
    return switch (linkedin.get(path, question.account())) {
      case LinkedInApi.Answer.Said(var body) ->
          Elements.of(body)
              .<Heard>map(it -> listed(question, position, thread, it))
              .orElseGet(LinkedInListing::outOfForm);
      // The post or the comment was deleted while we read.
      case LinkedInApi.Answer.NotThere _ -> new Heard.Listed(List.of(), written(position.beyond()));
      // One post must not stop the page; if the role is lost, the notifications say so.
      case LinkedInApi.Answer.Denied _ -> new Heard.Nothing("one thread is not for us");
      case LinkedInApi.Answer.Failed(var why) -> why;
    };
  }

  private static Heard listed(
      Question question,
      LinkedInPosition position,
      LinkedInPosition.Commented thread,
      Elements elements) {
    String asked = CommentUrn.read(thread.urn()).map(CommentUrn::nativeId).orElse(null);
    List<Shown> shown = new ArrayList<>();
    List<Heard.Unread> unreadable = new ArrayList<>();
    List<LinkedInPosition.Commented> answered = new ArrayList<>();
    for (byte[] raw : elements.raw()) {
      switch (LinkedInEntry.read(raw, question.account().id(), asked)) {
        case LinkedInEntry.Comment(var comment, var urn, var writtenAt, var hasAnswers) -> {
          // The post has all that was ever written; what is long over would be judged again.
          if (writtenAt.filter(question.since()::isAfter).isEmpty()) {
            shown.add(comment);
          }
          thread.below(urn, hasAnswers).ifPresent(answered::add);
        }
        case LinkedInEntry.Own(var urn, var hasAnswers) ->
            thread.below(urn, hasAnswers).ifPresent(answered::add);
        case LinkedInEntry.Unreadable(var refusal) ->
            unreadable.add(new Heard.Unread(raw, refusal));
      }
    }
    return new Heard.Listed(
        shown, unreadable, written(position.afterComments(elements.named("id"), answered)));
  }

  @Override
  public Optional<String> beyond(String position) {
    return LinkedInPosition.read(position, 0).beyond().map(LinkedInPosition::written);
  }

  @Override
  public Standing standing(Account account, String nativeId) {
    Optional<CommentUrn> urn = CommentUrn.ofNative(nativeId);
    if (urn.isEmpty()) {
      return new Standing.Unsaid();
    }
    String path =
        "socialActions/" + encoded(urn.get().postUrn()) + "/comments/" + urn.get().number();
    return switch (linkedin.get(path, account)) {
      case LinkedInApi.Answer.Said _ -> new Standing.There();
      case LinkedInApi.Answer.NotThere(var body) -> new Standing.Gone(body);
      case LinkedInApi.Answer.Denied _, LinkedInApi.Answer.Failed _ -> new Standing.Silent();
    };
  }

  private static Heard outOfForm() {
    return new Heard.Nothing("an answer in another form");
  }

  private static @Nullable String written(Optional<LinkedInPosition> position) {
    return position.map(LinkedInPosition::written).orElse(null);
  }

  private static String page(LinkedInPosition position) {
    return "&start=" + position.start() + "&count=" + Elements.ASKED_FOR;
  }

  private static String encoded(String urn) {
    return URLEncoder.encode(urn, StandardCharsets.UTF_8);
  }
}

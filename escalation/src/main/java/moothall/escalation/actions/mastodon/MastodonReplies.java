package moothall.escalation.actions.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionOutcome;

/**
 * Statuses of the account's own that answer somebody's. They begin with the name of whom they
 * answer: otherwise Mastodon tells that person nothing.
 */
final class MastodonReplies {

  /** Of so many of our own answers to one status the words are read. */
  private static final int MOST_READ = 10;

  private final MastodonApi mastodon;
  private final MastodonCalls calls;
  private final PageAccess access;
  private final Duration latestSend;

  MastodonReplies(
      MastodonApi mastodon, MastodonCalls calls, PageAccess access, Duration latestSend) {
    this.mastodon = mastodon;
    this.calls = calls;
    this.access = access;
    this.latestSend = latestSend;
  }

  /** Whether the account may speak, and to whom. */
  private sealed interface Prepared {
    record Status(MastodonApi.Status status) implements Prepared {}

    /** Nothing was said. */
    record Not(ActionOutcome outcome) implements Prepared {}
  }

  ActionOutcome send(Order order, Access at) {
    return switch (prepare(order, at)) {
      case Prepared.Not(ActionOutcome.UnknownOutcome()) ->
          new ActionOutcome.RetryAfter(PageAccess.SHORT_WAIT);
      case Prepared.Not(var outcome) -> outcome;
      case Prepared.Status _ when at.isOlderThan(latestSend) ->
          new ActionOutcome.RetryAfter(Duration.ZERO);
      case Prepared.Status(var status) ->
          switch (calls.hear(mastodon.post(status, order.actionId(), at), at)) {
            case MastodonCalls.Heard.Failed(var outcome) -> outcome;
            case MastodonCalls.Heard.Said(var said) ->
                said.path("in_reply_to_id").asText().equals(status.inReplyTo())
                    ? new ActionOutcome.Done()
                    : new ActionOutcome.UnknownOutcome();
          };
    };
  }

  /** Our own answer with the same words is taken for the one that was asked for. */
  ReadBack look(Order order, Access at) {
    String status = order.commentId().nativeId();
    return switch (calls.hear(mastodon.get("statuses/" + status + "/context", at), at)) {
      case MastodonCalls.Heard.Failed(var outcome) -> new ReadBack.NotSeen(outcome);
      case MastodonCalls.Heard.Said(var body) -> {
        for (String own : ownAnswers(body.path("descendants"), status, at)) {
          switch (calls.hear(mastodon.get("statuses/" + own + "/source", at), at)) {
            case MastodonCalls.Heard.Failed(var outcome) -> {
              yield new ReadBack.NotSeen(outcome);
            }
            case MastodonCalls.Heard.Said(var source) -> {
              if (withoutTheName(source.path("text").asText()).equals(words(order))) {
                yield new ReadBack.Answered();
              }
            }
          }
        }
        yield new ReadBack.NotAnswered();
      }
    };
  }

  /** A token of another account would speak in that one's name. */
  private Prepared prepare(Order order, Access at) {
    return switch (calls.hear(mastodon.get("accounts/verify_credentials", at), at)) {
      case MastodonCalls.Heard.Failed(var outcome) -> new Prepared.Not(outcome);
      case MastodonCalls.Heard.Said(var account) ->
          isOurs(account, at)
              ? answering(order, at)
              : new Prepared.Not(
                  access.broken(at, "the token of another account", MastodonCalls.REMEDY));
    };
  }

  private Prepared answering(Order order, Access at) {
    String answered = order.commentId().nativeId();
    return switch (calls.hear(mastodon.get("statuses/" + answered, at), at)) {
      case MastodonCalls.Heard.Failed(var outcome) -> new Prepared.Not(outcome);
      case MastodonCalls.Heard.Said(var status) -> {
        String author = status.path("account").path("acct").asText();
        String visibility = status.path("visibility").asText();
        if (author.isEmpty() || !status.path("id").asText().equals(answered)) {
          yield new Prepared.Not(new ActionOutcome.UnknownOutcome());
        }
        // Answering a letter in public would publish that it was written.
        yield visibility.equals("public") || visibility.equals("unlisted")
            ? new Prepared.Status(
                new MastodonApi.Status(answered, visibility, "@" + author + " " + words(order)))
            : new Prepared.Not(new ActionOutcome.Forbidden());
      }
    };
  }

  /** The newest first. */
  private static List<String> ownAnswers(JsonNode descendants, String status, Access at) {
    List<String> own = new ArrayList<>();
    for (JsonNode each : descendants) {
      String id = each.path("id").asText();
      if (each.path("in_reply_to_id").asText().equals(status)
          && isOurs(each.path("account"), at)
          && MastodonApi.isId(id)) {
        own.addFirst(id);
      }
    }
    return own.subList(0, Math.min(own.size(), MOST_READ));
  }

  /** On its own server an account is called by its name alone. */
  private static boolean isOurs(JsonNode account, Access at) {
    String name = at.account().substring(0, at.account().indexOf('@'));
    return account.path("acct").asText().equalsIgnoreCase(name);
  }

  private static String withoutTheName(String text) {
    return text.startsWith("@") ? text.substring(text.indexOf(' ') + 1) : text;
  }

  private static String words(Order order) {
    return order.reply().orElseThrow().words();
  }
}

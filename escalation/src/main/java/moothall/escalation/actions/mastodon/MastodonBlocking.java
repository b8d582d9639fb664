package moothall.escalation.actions.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;

/** Blocks the author of a status for our account; nobody but the two is told. */
final class MastodonBlocking {

  private final MastodonApi mastodon;
  private final MastodonCalls calls;
  private final MastodonAuthors authors;
  private final Duration latestSend;

  MastodonBlocking(MastodonApi mastodon, MastodonCalls calls, Duration latestSend) {
    this.mastodon = mastodon;
    this.calls = calls;
    this.authors = new MastodonAuthors(mastodon, calls);
    this.latestSend = latestSend;
  }

  ActionOutcome change(Order order, Access at) {
    return switch (authors.of(order, at)) {
      // Nothing has been asked for yet, so nothing can have happened.
      case MastodonAuthors.Author.Unknown(ActionOutcome.UnknownOutcome()) ->
          new ActionOutcome.RetryAfter(PageAccess.SHORT_WAIT);
      case MastodonAuthors.Author.Unknown(var outcome) -> outcome;
      case MastodonAuthors.Author.Known _ when at.isOlderThan(latestSend) ->
          new ActionOutcome.RetryAfter(Duration.ZERO);
      case MastodonAuthors.Author.Known(var id) -> ask(order.kind() == ActionKind.BLOCK, id, at);
    };
  }

  ReadBack look(Order order, Access at) {
    return switch (authors.of(order, at)) {
      case MastodonAuthors.Author.Unknown(var outcome) -> new ReadBack.NotSeen(outcome);
      case MastodonAuthors.Author.Known(var id) ->
          switch (calls.hearAny(mastodon.get("accounts/relationships?id%5B%5D=" + id, at), at)) {
            case MastodonCalls.Heard.Failed(var outcome) -> new ReadBack.NotSeen(outcome);
            case MastodonCalls.Heard.Said(var body) -> {
              JsonNode relation = body.path(0);
              yield relation.path("id").asText().equals(id) && relation.path("blocking").isBoolean()
                  ? new ReadBack.Blocked(relation.path("blocking").booleanValue())
                  : new ReadBack.NotSeen(new ActionOutcome.UnknownOutcome());
            }
          };
    };
  }

  private ActionOutcome ask(boolean block, String id, Access at) {
    String path = "accounts/" + id + (block ? "/block" : "/unblock");
    return switch (calls.hear(mastodon.post(path, at), at)) {
      case MastodonCalls.Heard.Failed(var outcome) -> outcome;
      case MastodonCalls.Heard.Said(var relation) ->
          relation.path("id").asText().equals(id)
                  && relation.path("blocking").isBoolean()
                  && relation.path("blocking").booleanValue() == block
              ? new ActionOutcome.Done()
              : new ActionOutcome.UnknownOutcome();
    };
  }
}

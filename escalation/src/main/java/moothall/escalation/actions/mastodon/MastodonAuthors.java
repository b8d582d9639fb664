package moothall.escalation.actions.mastodon;

import moothall.escalation.actions.Access;
import moothall.escalation.actions.Order;
import moothall.escalation.domain.ActionOutcome;

/** Who wrote a status: the id of the comment does not say. */
final class MastodonAuthors {

  private final MastodonApi mastodon;
  private final MastodonCalls calls;

  MastodonAuthors(MastodonApi mastodon, MastodonCalls calls) {
    this.mastodon = mastodon;
    this.calls = calls;
  }

  sealed interface Author {
    record Known(String id) implements Author {}

    record Unknown(ActionOutcome outcome) implements Author {}
  }

  Author of(Order order, Access at) {
    String status = order.commentId().nativeId();
    return switch (calls.hear(mastodon.get("statuses/" + status, at), at)) {
      case MastodonCalls.Heard.Failed(var outcome) -> new Author.Unknown(outcome);
      case MastodonCalls.Heard.Said(var body) -> {
        String id = body.path("account").path("id").asText();
        yield MastodonApi.isId(id)
            ? new Author.Known(id)
            : new Author.Unknown(new ActionOutcome.UnknownOutcome());
      }
    };
  }
}

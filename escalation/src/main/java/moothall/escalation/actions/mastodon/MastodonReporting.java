package moothall.escalation.actions.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.domain.ActionOutcome;
import moothall.escalation.domain.ReportGround;
import moothall.escalation.domain.ReportText;

/**
 * Tells the administrators of the council's own server of a status. Each report is a new one, and
 * nobody can ask which were made; the author's server is not told.
 */
final class MastodonReporting {

  private final MastodonApi mastodon;
  private final MastodonCalls calls;
  private final MastodonAuthors authors;
  private final Duration latestSend;

  MastodonReporting(MastodonApi mastodon, MastodonCalls calls, Duration latestSend) {
    this.mastodon = mastodon;
    this.calls = calls;
    this.authors = new MastodonAuthors(mastodon, calls);
    this.latestSend = latestSend;
  }

  ActionOutcome send(Order order, Access at) {
    return switch (authors.of(order, at)) {
      // Nothing has been said yet, so nothing can have arrived.
      case MastodonAuthors.Author.Unknown(ActionOutcome.UnknownOutcome()) ->
          new ActionOutcome.RetryAfter(PageAccess.SHORT_WAIT);
      case MastodonAuthors.Author.Unknown(var outcome) -> outcome;
      case MastodonAuthors.Author.Known _ when at.isOlderThan(latestSend) ->
          new ActionOutcome.RetryAfter(Duration.ZERO);
      case MastodonAuthors.Author.Known(var author) -> file(order, author, at);
    };
  }

  private ActionOutcome file(Order order, String author, Access at) {
    ReportText text = order.report().orElseThrow();
    var report =
        new MastodonApi.Report(
            order.commentId().nativeId(), author, category(text.ground()), text.words());
    return switch (calls.hear(mastodon.report(report, at), at)) {
      case MastodonCalls.Heard.Failed(var outcome) -> outcome;
      case MastodonCalls.Heard.Said(var said) ->
          isOurs(said, report) ? new ActionOutcome.Done() : new ActionOutcome.UnknownOutcome();
    };
  }

  private static boolean isOurs(JsonNode said, MastodonApi.Report report) {
    return !said.path("id").asText().isEmpty()
        && said.path("target_account").path("id").asText().equals(report.author());
  }

  /** A "violation" would have to name one of the server's own rules. */
  private static String category(ReportGround ground) {
    return switch (ground) {
      case SPAM -> "spam";
      case ILLEGAL -> "legal";
      case ABUSE, SEXUAL, OTHER -> "other";
    };
  }
}

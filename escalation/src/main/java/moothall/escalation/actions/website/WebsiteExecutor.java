package moothall.escalation.actions.website;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionsConfig;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.PageRegister;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.Secrets;

/**
 * Acts on a website that keeps the callback contract: {@code PATCH <callback>/comments/<id>} to
 * hide, show or delete, {@code PUT} below it to reply, {@code GET} to look. What the website
 * confirms in the body counts, not that it answered.
 */
@Singleton
final class WebsiteExecutor implements ActionExecutor {

  private final PageRegister pages;
  private final Secrets secrets;
  private final Callback callback;
  private final ObjectMapper json = new ObjectMapper();

  WebsiteExecutor(PageRegister pages, Secrets secrets, ActionsConfig config) {
    this.pages = pages;
    this.secrets = secrets;
    this.callback = new Callback(config.deadline());
  }

  @Override
  public String platform() {
    return "website";
  }

  @Override
  public Set<ActionKind> acts() {
    return Set.of(ActionKind.HIDE, ActionKind.UNHIDE, ActionKind.DELETE, ActionKind.REPLY);
  }

  @Override
  public ActionOutcome perform(Order order) {
    return switch (target(order)) {
      case Target.Refused(var outcome) -> outcome;
      case Target.At(var uri, var secret) -> {
        HttpRequest request =
            order.kind() == ActionKind.REPLY
                ? Callback.reply(uri, body(order), secret)
                : Callback.change(uri, body(order), secret);
        yield switch (callback.send(request, order.commentId().nativeId())) {
          case Answer.Status(var status) when status.equals(wanted(order)) ->
              new ActionOutcome.Done();
          // A 200 that does not confirm: perhaps it was carried out, perhaps not.
          case Answer.Status _, Answer.Unclear _ -> new ActionOutcome.UnknownOutcome();
          case Answer.Failed(var outcome) -> outcome;
          case Answer.NotSent(var wait) -> new ActionOutcome.RetryAfter(wait);
        };
      }
    };
  }

  @Override
  public ReadBack look(Order order) {
    return switch (target(order)) {
      case Target.Refused(var outcome) -> new ReadBack.NotSeen(outcome);
      case Target.At(var uri, var secret) ->
          switch (callback.send(Callback.look(uri, secret), order.commentId().nativeId())) {
            case Answer.Status(var status) -> seen(status, order.kind());
            case Answer.Unclear _ -> new ReadBack.NotSeen(new ActionOutcome.UnknownOutcome());
            // The site has no such reply, or no such comment any more, and so no reply to it.
            case Answer.Failed(ActionOutcome.Gone()) when order.kind() == ActionKind.REPLY ->
                new ReadBack.NotAnswered();
            case Answer.Failed(var outcome) -> new ReadBack.NotSeen(outcome);
            case Answer.NotSent(var wait) ->
                new ReadBack.NotSeen(new ActionOutcome.RetryAfter(wait));
          };
    };
  }

  /** A word counts only where it answers what was asked. */
  private static ReadBack seen(String status, ActionKind asked) {
    if (asked == ActionKind.REPLY) {
      return status.equals("published")
          ? new ReadBack.Answered()
          : new ReadBack.NotSeen(new ActionOutcome.UnknownOutcome());
    }
    return switch (status) {
      case "hidden" -> new ReadBack.Seen(true);
      case "visible" -> new ReadBack.Seen(false);
      case "deleted" -> new ReadBack.NotSeen(new ActionOutcome.Gone());
      default -> new ReadBack.NotSeen(new ActionOutcome.UnknownOutcome());
    };
  }

  /** Where to send a request, or why not to. */
  private sealed interface Target {
    record At(URI uri, byte[] secret) implements Target {}

    record Refused(ActionOutcome outcome) implements Target {}
  }

  private Target target(Order order) {
    Optional<PageRegister.Page> found = pages.find(order.commentId().pageId());
    if (found.isEmpty()) {
      // The register may not have been read so far yet.
      return new Target.Refused(new ActionOutcome.RetryAfter(Callback.SHORT_WAIT));
    }
    PageRegister.Page page = found.get();
    if (!page.approved()) {
      return new Target.Refused(new ActionOutcome.Forbidden());
    }
    if (page.callback().isEmpty()) {
      return new Target.Refused(new ActionOutcome.Unsupported());
    }
    Optional<URI> uri = Callback.uri(page.callback().get(), order);
    if (uri.isEmpty()) {
      return new Target.Refused(new ActionOutcome.Unsupported());
    }
    return page.secretName()
        .flatMap(secrets::find)
        .<Target>map(secret -> new Target.At(uri.get(), secret))
        .orElseGet(() -> new Target.Refused(new ActionOutcome.AuthBroken()));
  }

  private static String wanted(Order order) {
    return switch (order.kind()) {
      case HIDE -> "hidden";
      case UNHIDE -> "visible";
      case DELETE -> "deleted";
      case REPLY -> "published";
      case BLOCK, UNBLOCK, REPORT ->
          throw new IllegalArgumentException(order.kind() + " (expected: what the contract has)");
    };
  }

  private byte[] body(Order order) {
    // The id stands in the signed body too: otherwise one captured request would fit every comment.
    record Change(String id, String status, String actionId) {}
    record Reply(String id, String text, String actionId) {}
    String id = order.commentId().nativeId();
    String action = order.actionId().toString();
    try {
      return json.writeValueAsBytes(
          order.reply().isPresent()
              ? new Reply(id, order.reply().get().words(), action)
              : new Change(id, wanted(order), action));
    } catch (JacksonException e) {
      throw new IllegalStateException("three plain strings can always be written", e);
    }
  }
}

package moothall.escalation.actions;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.actions.ActionExecutorContract.PageOf;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.ReplyText;
import moothall.escalation.domain.ReportGround;
import moothall.escalation.domain.ReportText;

/** A page for each state of {@link PageOf}; its id is the state's name in lower case. */
public record RegisterOfTheContract(Optional<String> callback, Optional<String> account)
    implements PageRegister {

  @Override
  public Optional<Page> find(String pageId) {
    return switch (pageId) {
      case "approved" -> Optional.of(page(pageId, true, "good"));
      case "suspended" -> Optional.of(page(pageId, false, "good"));
      case "without-a-secret" -> Optional.of(page(pageId, true, "missing"));
      default -> Optional.empty();
    };
  }

  private Page page(String id, boolean approved, String secret) {
    return new Page(id, approved, callback, Optional.of(secret), account);
  }

  /** An order about a comment of one of these pages. */
  public static Order order(String platform, String id, ActionKind kind, PageOf page) {
    return new Order(
        UUID.randomUUID(), new CommentId(platform + ":" + idOf(page) + ":" + id), kind);
  }

  /** A reply on the page whose secret is good. */
  public static Order reply(String platform, String id, String words) {
    return reply(platform, id, words, PageOf.APPROVED);
  }

  /** A reply on one of these pages. */
  public static Order reply(String platform, String id, String words, PageOf page) {
    return new Order(
        UUID.randomUUID(),
        new CommentId(platform + ":" + idOf(page) + ":" + id),
        ActionKind.REPLY,
        Optional.of(new ReplyText(words)),
        Optional.empty());
  }

  /** A report on one of these pages. */
  public static Order report(
      String platform, String id, ReportGround ground, String words, PageOf page) {
    return new Order(
        UUID.randomUUID(),
        new CommentId(platform + ":" + idOf(page) + ":" + id),
        ActionKind.REPORT,
        Optional.empty(),
        Optional.of(new ReportText(ground, words)));
  }

  /** On the page whose secret is good. */
  public static Order hide(String platform, String id) {
    return order(platform, id, ActionKind.HIDE, PageOf.APPROVED);
  }

  public static String idOf(PageOf which) {
    return which.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

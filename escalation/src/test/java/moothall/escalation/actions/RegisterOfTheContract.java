package moothall.escalation.actions;

import java.util.Locale;
import java.util.Optional;
import moothall.escalation.actions.ActionExecutorContract.PageOf;

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

  public static String idOf(PageOf which) {
    return which.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package moothall.escalation.actions;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Which pages the machine's hides can be stopped on: a misspelt page would not be stopped. */
@Singleton
public final class PagesToStop {

  private final Optional<PageNames> names;

  PagesToStop(Optional<PageNames> names) {
    this.names = names;
  }

  /** By name; empty where this instance does not read the register. */
  public List<PageNames.Named> approved() {
    return names.map(PageNames::approved).orElse(List.of());
  }

  /** What is wrong with the id of a page; nothing is wrong where nobody knows the pages. */
  public Optional<String> objection(String pageId) {
    if (pageId.isBlank()) {
      return Optional.of("Name the page (expected: an approved page's id, or * for all pages).");
    }
    List<PageNames.Named> approved = approved();
    return approved.isEmpty() || approved.stream().anyMatch(it -> it.pageId().equals(pageId))
        ? Optional.empty()
        : Optional.of("No approved page has this id (expected: such an id, or * for all pages).");
  }
}

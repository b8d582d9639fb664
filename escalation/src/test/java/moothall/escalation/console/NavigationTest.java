package moothall.escalation.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import org.junit.jupiter.api.Test;

final class NavigationTest {

  @Test
  void leadsOnlyToWhatTheRolesOpen() {
    assertThat(words(Role.MODERATOR, "/")).contains("Cases", "Live", "Referrals", "Copy in");
    assertThat(words(Role.AUDITOR, "/")).contains("Cases", "Live").doesNotContain("Copy in");
    assertThat(words(Role.OPERATIONS, "/"))
        .containsExactly("Operations", "Brakes", "Pages", "Insights", "Policy");
    assertThat(Navigation.of(Optional.empty(), "/")).isEmpty();
  }

  @Test
  void saysWhereOneIs() {
    assertThat(here("/cases/0d6f")).containsExactly("Cases");
    assertThat(here("/referrals/0d6f")).containsExactly("Referrals");
    assertThat(here("/live")).containsExactly("Live");
    assertThat(here("/livelier")).isEmpty();
  }

  private static List<String> here(String path) {
    return links(Role.MODERATOR, path).stream()
        .filter(Navigation.Link::here)
        .map(Navigation.Link::words)
        .toList();
  }

  private static List<String> words(Role role, String path) {
    return links(role, path).stream().map(Navigation.Link::words).toList();
  }

  private static List<Navigation.Link> links(Role role, String path) {
    return Navigation.of(Optional.of(new Viewer("somebody", Set.of(role))), path);
  }
}

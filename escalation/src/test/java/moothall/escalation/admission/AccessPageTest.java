package moothall.escalation.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import moothall.escalation.EscalationUnderTest;
import org.junit.jupiter.api.Test;

final class AccessPageTest {

  private static final Path PAGE = Path.of("../docs/access.md");

  @Test
  void knowsEveryEndpointAndNoOther() throws IOException {
    Set<String> routed = routed();

    assertThat(routed).hasSizeGreaterThan(25);
    assertThat(new TreeSet<>(Addresses.all().keySet()))
        .as("every endpoint stands in Addresses with what it needs, and nothing else does")
        .isEqualTo(routed);
  }

  @Test
  void hasAScopeForEveryEndpointOfTheApiAndForNoPage() {
    Map<Boolean, List<String>> byScope =
        Addresses.all().entrySet().stream()
            .filter(it -> !(it.getValue() instanceof Need.Nothing))
            .collect(
                Collectors.partitioningBy(
                    it -> it.getValue() instanceof Need.Within,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));

    assertThat(byScope.get(true))
        .hasSizeGreaterThan(60)
        .allSatisfy(it -> assertThat(it).contains(" /api/"));
    assertThat(byScope.get(false))
        .as("an endpoint of the API names the scope that a token needs")
        .noneSatisfy(it -> assertThat(it).contains(" /api/"));
  }

  @Test
  void isWhatThePageSays() throws IOException {
    String expected = AccessPage.render(routed());
    if ("write".equals(System.getenv("MOOTHALL_DOCS"))) {
      Files.writeString(PAGE, expected);
    }

    assertThat(Files.readString(PAGE))
        .as("docs/access.md is generated: MOOTHALL_DOCS=write ./moothall test")
        .isEqualTo(expected);
  }

  private static Set<String> routed() {
    try (EscalationUnderTest service = EscalationUnderTest.start(Map.of())) {
      return service
          .bean(Router.class)
          .uriRoutes()
          .map(route -> Address.of(route).text())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}

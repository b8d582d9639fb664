package moothall.escalation.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Eventually;
import moothall.escalation.access.Role;
import moothall.escalation.accounts.PeopleUnderTest;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Gita of operations looks at the services: one that answers until it ends, one that never did. */
final class OperationsPagesTest {

  private static final String NOWHERE = "http://127.0.0.1:1";
  private static final EscalationUnderTest NEIGHBOUR = EscalationUnderTest.start(Map.of());

  private static final PeopleUnderTest PEOPLE =
      PeopleUnderTest.start(
          Map.of("gita", Role.OPERATIONS, "helen", Role.HR),
          Map.of(
              "moothall.escalation.sign-in.second-factor-for",
              List.of(),
              "moothall.escalation.watch.pause",
              "50ms",
              "moothall.escalation.watch.ingest",
              NOWHERE,
              "moothall.escalation.watch.moderation",
              "",
              "moothall.escalation.watch.escalation",
              List.of(NEIGHBOUR.address().toString())));

  private static final Browser GITA = new Browser(PEOPLE.service);

  @BeforeAll
  static void signIn() {
    GITA.post("/login", "username", "gita", "password", PeopleUnderTest.PASSWORD);
  }

  @AfterAll
  static void stop() {
    PEOPLE.close();
    NEIGHBOUR.close();
  }

  @Test
  void saysWhoAnswersAndWhoDoesNot() {
    String neighbour = "escalation (" + NEIGHBOUR.address() + ")";
    Eventually.happens(
        "the neighbour is heard", () -> row(neighbour).contains("GB") && asked().contains("20"));
    assertThat(page()).contains("ingest (" + NOWHERE + ") does not answer.");
    assertThat(page()).doesNotContain(neighbour + " does not answer.");
    assertThat(row("escalation (this one)")).contains("GB");
    assertThat(row("ingest (" + NOWHERE + ")")).contains("not heard", "unknown");
    assertThat(page())
        .contains("Unknown: moderation does not say.", "Nothing that those who answer know of.")
        .contains("Nothing is known of moderation here")
        .doesNotContain("Nothing is known of ingest here");

    NEIGHBOUR.close();

    Eventually.happens("it is called for", () -> page().contains(neighbour + " does not answer."));
    assertThat(row(neighbour)).as("when it was last heard").contains("20").doesNotContain("GB");
  }

  @Test
  void leadsToTheRunbookOfEachCall() throws IOException {
    assertThat(GITA.get("/operations").body()).contains("/operations/runbooks/service-away");
    List<String> names;
    try (Stream<Path> files = Files.list(Path.of("../docs/runbooks"))) {
      names =
          files
              .map(it -> it.getFileName().toString().replace(".md", ""))
              .filter(it -> !it.equals("rebalances-do-not-end"))
              .toList();
    }
    assertThat(names).hasSizeGreaterThan(15);
    for (String name : names) {
      var answer = GITA.get("/operations/runbooks/" + name);
      assertThat(answer.statusCode()).as(name).isEqualTo(200);
      assertThat(answer.body()).as(name).contains("<h2>Look</h2>", "<h2>Do</h2>", "<code>");
    }
    assertThat(GITA.get("/operations/runbooks/..%2Fopenapi").statusCode()).isEqualTo(404);
    assertThat(GITA.get("/operations/runbooks/rebalances-do-not-end").statusCode()).isEqualTo(404);
  }

  @Test
  void isForThoseWhoReadCounts() {
    Browser helen = new Browser(PEOPLE.service);
    helen.post("/login", "username", "helen", "password", PeopleUnderTest.PASSWORD);
    assertThat(helen.get("/operations").statusCode()).isEqualTo(403);
    assertThat(helen.get("/operations/now").statusCode()).isEqualTo(403);
  }

  private static String page() {
    return GITA.get("/operations/now").body();
  }

  private static String asked() {
    return page().lines().filter(it -> it.contains("were asked at")).findFirst().orElse("");
  }

  /** The row of the table of services. */
  private static String row(String instance) {
    return page()
        .lines()
        .filter(it -> it.contains("<th scope=\"row\"") && it.contains(">" + instance + "<"))
        .findFirst()
        .orElse("");
  }
}

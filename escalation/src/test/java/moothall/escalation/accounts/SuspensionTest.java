package moothall.escalation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Reason;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What becomes of somebody whose account is suspended. */
final class SuspensionTest {

  private static final PeopleUnderTest PEOPLE =
      PeopleUnderTest.start(
          Map.of(
              "ada", Role.ADMINISTRATOR,
              "bob", Role.ADMINISTRATOR,
              "mia", Role.MODERATOR,
              "ned", Role.MODERATOR,
              "oli", Role.MODERATOR),
          Map.of("moothall.escalation.sign-in.second-factor-for", List.of()));
  private static final EscalationUnderTest SERVICE = PEOPLE.service;
  private static final Reason WHY = new Reason("They left the council.");

  @AfterAll
  static void stop() {
    PEOPLE.close();
  }

  @Test
  void endsTheirSessionsAndLetsThemInAgainOnceTheyAreRestored() {
    Browser ada = PEOPLE.signedIn("ada");
    Browser mia = PEOPLE.signedIn("mia");
    assertThat(mia.get("/").statusCode()).isEqualTo(200);
    assertThat(ada.get("/people").body()).contains("Signed in last", "Has not signed in");

    assertThat(ada.post("/people/mia/suspend", "reason", " ").body()).contains("Give a reason");
    assertThat(mia.get("/").statusCode()).isEqualTo(200);
    assertThat(location(ada.post("/people/mia/suspend", "reason", WHY.words())))
        .isEqualTo("/people");

    assertThat(location(mia.get("/"))).as("the session that there was").isEqualTo("/login");
    assertThat(SERVICE.bean(Viewers.class).named("mia")).isEmpty();
    assertThat(location(signIn("mia", PeopleUnderTest.PASSWORD)))
        .as("the right password reads as a wrong one")
        .isEqualTo(location(signIn("mia", "not-the-password")));
    assertThat(ada.get("/people").body())
        .contains("Suspended by ada", WHY.words(), "Restore mia")
        .doesNotContain("Suspend mia");
    assertThat(ada.post("/people/mia/suspend", "reason", WHY.words()).statusCode()).isEqualTo(409);

    assertThat(location(ada.post("/people/mia/restore", "reason", "She is back.")))
        .isEqualTo("/people");
    assertThat(location(mia.get("/"))).as("ended for good").isEqualTo("/login");
    assertThat(PEOPLE.signedIn("mia").get("/").statusCode()).isEqualTo(200);
    assertThat(ada.post("/people/mia/restore", "reason", "Again.").statusCode()).isEqualTo(409);
    assertThat(
            SERVICE.texts(
                "select kind || ' ' || subject from audit_event where who = 'ada'"
                    + " and kind like 'ACCOUNT_%' order by id"))
        .containsExactly(
            "ACCOUNT_SUSPENDED mia: They left the council.", "ACCOUNT_RESTORED mia: She is back.");
  }

  @Test
  void isNothingThatOneDoesToOneself() {
    Browser bob = PEOPLE.signedIn("bob");

    HttpResponse<String> own = bob.post("/people/bob/suspend", "reason", WHY.words());
    assertThat(own.statusCode()).isEqualTo(409);
    assertThat(own.body()).contains("Another administrator");
    assertThat(bob.get("/people").body()).doesNotContain("/people/bob/suspend");
    assertThat(bob.post("/people/nobody/suspend", "reason", WHY.words()).statusCode())
        .isEqualTo(404);
    Browser ned = PEOPLE.signedIn("ned");
    assertThat(ned.post("/people/oli/suspend", "reason", WHY.words()).statusCode()).isEqualTo(403);
    assertThat(PEOPLE.signedIn("oli").get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void leavesAnAdministratorWhoCanSignIn() {
    SuspensionDesk desk = SERVICE.bean(SuspensionDesk.class);
    Viewer program = new Viewer("leavers", Set.of(Role.ADMINISTRATOR));
    Viewer ada = new Viewer("ada", Set.of(Role.ADMINISTRATOR));
    Viewer bob = new Viewer("bob", Set.of(Role.ADMINISTRATOR));

    List<PeopleAnswer> both =
        Stream.of(
                CompletableFuture.supplyAsync(() -> desk.suspend(ada, "bob", WHY)),
                CompletableFuture.supplyAsync(() -> desk.suspend(bob, "ada", WHY)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(both).filteredOn(PeopleAnswer.Done.class::isInstance).hasSize(1);
    String left =
        SERVICE.count(
                    "select count(*) from account_state where name = 'ada' and suspended_by = 'bob'")
                == 1
            ? "bob"
            : "ada";
    assertThat(desk.suspend(program, left, WHY))
        .isInstanceOfSatisfying(
            PeopleAnswer.Refused.class,
            no -> assertThat(no.code()).isEqualTo("last-administrator"));
    String other = left.equals("ada") ? "bob" : "ada";
    assertThat(desk.suspend(new Viewer("ned", Set.of(Role.ADMINISTRATOR)), "oli", WHY))
        .as("what it says of itself is not what counts")
        .isInstanceOfSatisfying(
            PeopleAnswer.Refused.class, no -> assertThat(no.code()).isEqualTo("no-administrator"));
    assertThat(desk.restore(program, other, WHY)).isEqualTo(new PeopleAnswer.Done());
  }

  private static HttpResponse<String> signIn(String name, String password) {
    return new Browser(SERVICE).post("/login", "username", name, "password", password);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElse("");
  }
}

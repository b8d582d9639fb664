package moothall.escalation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Reason;
import moothall.escalation.store.AccountState;
import moothall.escalation.store.AccountStates;
import moothall.escalation.store.AddedAccounts;
import moothall.escalation.store.Audit;
import moothall.escalation.store.Database;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Who gives and takes roles, and from when they count. */
final class RolesTest {

  private static final PeopleUnderTest PEOPLE =
      PeopleUnderTest.start(
          Map.of(
              "ada", Role.ADMINISTRATOR,
              "bob", Role.ADMINISTRATOR,
              "cat", Role.MODERATOR,
              "dan", Role.MODERATOR,
              "eve", Role.MODERATOR,
              "fin", Role.MODERATOR,
              "gus", Role.MODERATOR,
              "hal", Role.MODERATOR),
          Map.of("moothall.escalation.sign-in.second-factor-for", List.of()));
  private static final EscalationUnderTest SERVICE = PEOPLE.service;
  private static final Viewer ADA = new Viewer("ada", Set.of(Role.ADMINISTRATOR));
  private static final Viewer BOB = new Viewer("bob", Set.of(Role.ADMINISTRATOR));
  private static final Reason WHY = new Reason("A new task.");

  private final RoleDesk desk = SERVICE.bean(RoleDesk.class);

  @AfterAll
  static void stop() {
    PEOPLE.close();
  }

  @Test
  void areGivenOnceASecondAdministratorAgrees() {
    Browser ada = PEOPLE.signedIn("ada");
    Browser bob = PEOPLE.signedIn("bob");
    Browser cat = PEOPLE.signedIn("cat");
    assertThat(cat.get("/erasure").statusCode()).isEqualTo(403);

    HttpResponse<String> proposed =
        ada.post("/people/cat/roles", "MODERATOR", "on", "DPO", "on", "reason", "She stands in.");
    assertThat(location(proposed)).isEqualTo("/people");
    assertThat(cat.get("/erasure").statusCode()).as("nobody has agreed yet").isEqualTo(403);
    assertThat(ada.get("/people").body())
        .contains("ada wants cat to be", "She stands in.")
        .doesNotContain("Agree to the roles of cat");
    String seen = seen(bob.get("/people").body());
    assertThat(ada.post("/people/cat/roles/confirm", "seen", seen).body())
        .contains("another administrator agrees");
    assertThat(cat.post("/people/cat/roles/confirm", "seen", seen).statusCode()).isEqualTo(403);
    assertThat(bob.post("/people/cat/roles/confirm", "seen", "2026-01-01T00:00:00Z").statusCode())
        .as("another proposal than the one before him")
        .isEqualTo(409);
    assertThat(location(bob.post("/people/cat/roles/confirm", "seen", seen))).isEqualTo("/people");

    assertThat(cat.get("/erasure").statusCode()).as("in the same session").isEqualTo(200);
    assertThat(location(ada.post("/people/cat/roles", "MODERATOR", "on", "reason", "Over.")))
        .isEqualTo("/people");
    assertThat(cat.get("/erasure").statusCode()).as("taken away at once").isEqualTo(403);
    assertThat(
            SERVICE.texts(
                "select who || ' ' || kind || ' ' || subject from audit_event"
                    + " where kind like 'ROLES_%' and subject like 'cat%' order by id"))
        .containsExactly(
            "ada ROLES_PROPOSED cat: [MODERATOR, DPO], She stands in.",
            "bob ROLES_GIVEN cat: [MODERATOR, DPO], She stands in.",
            "ada ROLES_GIVEN cat: [MODERATOR], Over.");
  }

  @Test
  void areNothingThatOneGivesOneself() {
    assertThat(code(desk.want(ADA, "ada", Set.of(Role.ADMINISTRATOR, Role.SAFEGUARDING_LEAD), WHY)))
        .isEqualTo("own-account");
    assertThat(desk.want(BOB, "ada", Set.of(Role.ADMINISTRATOR, Role.LEGAL), WHY))
        .isEqualTo(new PeopleAnswer.Done());
    assertThat(code(desk.confirm(ADA, "ada", proposedAt("ada")))).isEqualTo("own-account");
    assertThat(code(desk.confirm(BOB, "ada", proposedAt("ada")))).isEqualTo("same-person");
    assertThat(roles("ada")).containsExactly(Role.ADMINISTRATOR);
    assertThat(desk.decline(BOB, "ada", proposedAt("ada"))).isEqualTo(new PeopleAnswer.Done());
    assertThat(code(desk.confirm(BOB, "ada", proposedAt("ada")))).isEqualTo("nothing-proposed");
  }

  @Test
  void areNotGivenOnTheWordOfSomebodyWhoIsShutOut() {
    assertThat(desk.want(ADA, "fin", Set.of(Role.SAFEGUARDING_LEAD), WHY))
        .isEqualTo(new PeopleAnswer.Done());
    SERVICE.bean(SuspensionDesk.class).suspend(BOB, "ada", WHY);
    assertThat(code(desk.confirm(BOB, "fin", proposedAt("fin")))).isEqualTo("proposer-gone");
    SERVICE.bean(SuspensionDesk.class).restore(BOB, "ada", WHY);

    assertThat(desk.want(BOB, "fin", Set.of(Role.HR), WHY)).isEqualTo(new PeopleAnswer.Done());
    assertThat(desk.confirm(ADA, "fin", proposedAt("fin"))).isEqualTo(new PeopleAnswer.Done());
    assertThat(roles("fin")).containsExactly(Role.HR);
    assertThat(
            SERVICE.texts(
                "select who || ' ' || kind || ' ' || subject from audit_event"
                    + " where kind like 'ROLES_%' and subject like 'fin%' order by id"))
        .as("what was proposed first did not vanish")
        .containsExactly(
            "ada ROLES_PROPOSED fin: [SAFEGUARDING_LEAD], A new task.",
            "bob ROLES_DECLINED fin: [SAFEGUARDING_LEAD], A new task.",
            "bob ROLES_PROPOSED fin: [HR], A new task.",
            "ada ROLES_GIVEN fin: [HR], A new task.");
  }

  /** Else they would be back with the next who is given that name, or the next change there. */
  @Test
  void endForGoodWhenTheFileHasOthers() {
    SERVICE
        .bean(Database.class)
        .inTransaction(connection -> {
          AccountStates states = SERVICE.bean(AccountStates.class);
          states.giveRoles(
              connection, "gus", new AccountState.Given(Set.of("DPO"), Set.of("MODERATOR")));
          states.giveRoles(
              connection, "hal", new AccountState.Given(Set.of("DPO"), Set.of("LEGAL")));
          states.giveRoles(
              connection, "left", new AccountState.Given(Set.of("DPO"), Set.of("MODERATOR")));
          states.propose(connection, "left-too", Set.of("DPO"), "ada", "Why not.");
          return states;
        });

    var _ =
        new RolesOfTheFile(
            SERVICE.bean(Accounts.class),
            SERVICE.bean(AccountStates.class),
            SERVICE.bean(AddedAccounts.class),
            SERVICE.bean(Audit.class),
            SERVICE.bean(Database.class),
            SERVICE.bean(Standings.class));

    assertThat(roles("gus")).as("the file has what these stand in for").containsExactly(Role.DPO);
    assertThat(roles("hal")).containsExactly(Role.MODERATOR);
    assertThat(
            SERVICE.texts(
                "select name from account_state where roles is not null or proposed_by is not null"))
        .contains("gus")
        .doesNotContain("hal", "left", "left-too");
    assertThat(
            SERVICE.texts(
                "select subject from audit_event where kind = 'ROLES_GIVEN'"
                    + " and subject like '%accounts file%'"))
        .containsExactlyInAnyOrder(
            "hal: [MODERATOR], as the accounts file has them",
            "left: [], as the accounts file has them",
            "left-too: [], as the accounts file has them");
  }

  @Test
  void leaveAnAdministrator() {
    assertThat(code(desk.want(ADA, "dan", Set.of(), WHY))).isEqualTo("no-role");
    assertThat(code(desk.want(ADA, "dan", Set.of(Role.MODERATOR), WHY))).isEqualTo("same-roles");
    assertThat(desk.want(ADA, "bob", Set.of(Role.MODERATOR, Role.ADMINISTRATOR), WHY))
        .isEqualTo(new PeopleAnswer.Done());
    Viewer program = new Viewer("program", Set.of(Role.ADMINISTRATOR));
    assertThat(code(desk.want(program, "bob", Set.of(Role.MODERATOR), WHY)))
        .as("it keeps no accounts, whatever it says of itself")
        .isEqualTo("no-administrator");
    SERVICE.bean(SuspensionDesk.class).suspend(BOB, "ada", WHY);
    assertThat(code(desk.want(ADA, "dan", Set.of(Role.HR), WHY))).isEqualTo("no-administrator");
    assertThat(desk.want(BOB, "eve", Set.of(Role.MODERATOR, Role.ADMINISTRATOR), WHY))
        .isEqualTo(new PeopleAnswer.Done());
    SERVICE.bean(SuspensionDesk.class).restore(BOB, "ada", WHY);
    assertThat(desk.confirm(ADA, "eve", proposedAt("eve"))).isEqualTo(new PeopleAnswer.Done());
    assertThat(roles("eve")).contains(Role.ADMINISTRATOR);
    assertThat(desk.want(ADA, "eve", Set.of(Role.MODERATOR), WHY))
        .isEqualTo(new PeopleAnswer.Done());
    assertThat(desk.decline(ADA, "bob", proposedAt("bob"))).isEqualTo(new PeopleAnswer.Done());
  }

  private static Set<Role> roles(String name) {
    return SERVICE.bean(Viewers.class).named(name).orElseThrow().roles();
  }

  private static Optional<Instant> proposedAt(String name) {
    return SERVICE.bean(Standings.class).of(name).proposal().map(it -> it.at());
  }

  private static String code(PeopleAnswer answer) {
    return answer instanceof PeopleAnswer.Refused(var code, _) ? code : answer.toString();
  }

  private static String seen(String page) {
    return page.split("name=\"seen\" value=\"", -1)[1].split("\"", -1)[0];
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElse("");
  }
}

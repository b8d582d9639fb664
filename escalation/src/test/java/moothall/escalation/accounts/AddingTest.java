package moothall.escalation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Reason;
import moothall.escalation.store.AccountStates;
import moothall.escalation.store.AddedAccounts;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.Database;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How somebody comes to have an account without the accounts file. */
final class AddingTest {

  private static final PeopleUnderTest PEOPLE =
      PeopleUnderTest.start(
          Map.of(
              "ada", Role.ADMINISTRATOR,
              "bob", Role.ADMINISTRATOR,
              "cat", Role.MODERATOR),
          Map.of(
              "moothall.escalation.sign-in.second-factor-for",
              List.of("DPO"),
              "moothall.escalation.sign-in.proxies",
              1));
  private static final EscalationUnderTest SERVICE = PEOPLE.service;
  private static final Viewer ADA = new Viewer("ada", Set.of(Role.ADMINISTRATOR));
  private static final Viewer BOB = new Viewer("bob", Set.of(Role.ADMINISTRATOR));
  private static final Reason WHY = new Reason("She begins on Monday.");
  private static final String NEW = "lantern-quarry-mitten";

  private final AddingDesk desk = SERVICE.bean(AddingDesk.class);
  private final Browser stranger = new Browser(SERVICE);

  @AfterAll
  static void stop() {
    PEOPLE.close();
  }

  @Test
  void takesTwoAdministratorsAndACodeOfEach() {
    Browser ada = PEOPLE.signedIn("ada");
    Browser bob = PEOPLE.signedIn("bob");

    HttpResponse<String> proposed =
        ada.post("/people", "name", "sam.okafor", "DPO", "on", "reason", WHY.words());
    String first = code(proposed);
    String seen = seen(bob.get("/people").body());
    assertThat(ada.get("/people").body())
        .contains("sam.okafor", WHY.words(), "Waits for another administrator")
        .doesNotContain("Agree to add", first);
    assertThat(ada.post("/people/sam.okafor/joining/agree", "seen", seen).body())
        .contains("another administrator agrees");
    assertThat(bob.post("/people/sam.okafor/joining/agree", "seen", "2026-01-01T00:00:00Z").body())
        .as("another proposal than the one before him")
        .contains("Nobody is to be added");
    assertThat(join("sam.okafor", first, first).statusCode()).as("not agreed to").isEqualTo(400);

    String second = code(bob.post("/people/sam.okafor/joining/agree", "seen", seen));
    assertThat(join("sam.okafor", second, first).statusCode()).as("the wrong way").isEqualTo(400);
    assertThat(join("sam.okafor", first, first).statusCode()).as("one of them").isEqualTo(400);
    assertThat(SERVICE.bean(Viewers.class).named("sam.okafor")).isEmpty();
    assertThat(location(signIn("sam.okafor"))).contains("failed");
    assertThat(join("sam.okafor", first.toLowerCase(Locale.ROOT), second.replace("-", " ")).body())
        .contains("You can sign in");

    assertThat(SERVICE.bean(Viewers.class).named("sam.okafor").orElseThrow().roles())
        .containsExactly(Role.DPO);
    Browser sam = new Browser(SERVICE);
    assertThat(location(sam.post("/login", "username", "sam.okafor", "password", NEW)))
        .isEqualTo("/");
    assertThat(location(sam.get("/erasure")))
        .as("the role asks for a second factor")
        .isEqualTo("/account/second-factor");
    assertThat(join("sam.okafor", first, second).statusCode()).as("used").isEqualTo(400);
    assertThat(ada.get("/people").body())
        .contains("Sign sam.okafor out")
        .doesNotContain("To be added");
    assertThat(
            SERVICE.texts(
                "select who || ' ' || kind || ' ' || subject from audit_event"
                    + " where kind like 'ACCOUNT_%' and subject like 'sam%' order by id"))
        .containsExactly(
            "ada ACCOUNT_PROPOSED sam.okafor: [DPO], She begins on Monday.",
            "bob ACCOUNT_AGREED sam.okafor: [DPO], She begins on Monday.",
            "sam.okafor ACCOUNT_JOINED sam.okafor");
    assertThat(SERVICE.texts("select added_account::text from added_account").toString())
        .doesNotContain(first, second);
  }

  @Test
  void isOverOnceWithdrawnOrLate() throws SQLException {
    Codes kim = agreed("kim");
    Browser cat = PEOPLE.signedIn("cat");
    assertThat(cat.post("/people/kim/joining/withdraw", "seen", "x").statusCode()).isEqualTo(403);
    assertThat(desk.withdraw(ADA, "kim", at("kim"))).isEqualTo(new PeopleAnswer.Done());
    assertThat(join("kim", kim.first(), kim.second()).statusCode()).isEqualTo(400);

    Codes again = agreed("kim");
    assertThat(join("kim", kim.first(), again.second()).statusCode())
        .as("a code of the proposal that was withdrawn")
        .isEqualTo(400);
    SERVICE.execute("update added_account set good_until = now() where name = 'kim'");
    assertThat(join("kim", again.first(), again.second()).statusCode()).isEqualTo(400);
    assertThat(PEOPLE.signedIn("ada").get("/people").body()).contains("chosen a password in time");
    assertThat(SERVICE.bean(Viewers.class).named("kim")).isEmpty();
    desk.withdraw(BOB, "kim", at("kim"));
  }

  @Test
  void givesNobodyANameThatSomebodyHad() throws SQLException {
    PEOPLE.signedIn("cat");
    for (String bad : List.of("", "Sam", "5am", "a.", "sam okafor", "s\u0430m", "a".repeat(41))) {
      assertThat(code(propose(bad))).as(bad).isEqualTo("no-name");
    }
    assertThat(code(propose("system"))).isEqualTo("no-name");
    assertThat(code(propose("cat"))).isEqualTo("name-taken");
    assertThat(code(propose("program"))).as("of a token").isEqualTo("name-taken");
    assertThat(code(desk.propose(ADA, "jo", Set.of(), WHY, some()))).isEqualTo("no-role");
    assertThat(propose("lee")).isEqualTo(new PeopleAnswer.Done());
    assertThat(code(propose("lee"))).isEqualTo("name-taken");
    desk.withdraw(BOB, "lee", at("lee"));
    assertThat(propose("lee")).as("nobody was ever called so").isEqualTo(new PeopleAnswer.Done());
    desk.withdraw(BOB, "lee", at("lee"));

    SERVICE
        .bean(Database.class)
        .inTransaction(connection -> {
          SERVICE
              .bean(Audit.class)
              .record(
                  connection,
                  new Viewer("Pat", Set.of()),
                  AuditEvent.Kind.SIGNED_IN,
                  "of an earlier year");
          return "";
        });
    assertThat(code(propose("pat"))).isEqualTo("name-taken");
    SERVICE.execute(
        "insert into audit_event (who, roles, kind, subject) values ('Tess', '{}', 'CASE_READ', 'x')");
    assertThat(code(propose("tess"))).as("a program of an earlier year").isEqualTo("name-taken");
    assertThat(
            SERVICE.texts(
                "select indexdef from pg_indexes where indexname = 'audit_of_name'"
                    + " and indexdef like '%(lower(who))'"))
        .as("which is found without reading the whole record")
        .hasSize(1);
  }

  @Test
  void isNothingThatSomebodyDoesWhoKeepsTheAccountsNoMore() {
    assertThat(propose("max")).isEqualTo(new PeopleAnswer.Done());
    SERVICE.bean(SuspensionDesk.class).suspend(BOB, "ada", WHY);
    try {
      assertThat(code(desk.agree(BOB, "max", at("max"), some()))).isEqualTo("proposer-gone");
      assertThat(code(propose("ned"))).isEqualTo("no-administrator");
      PeopleDesk people = SERVICE.bean(PeopleDesk.class);
      assertThat(code(people.takeFactorAway(ADA, "cat"))).isEqualTo("no-administrator");
      assertThat(code(people.endSessions(ADA, "cat"))).isEqualTo("no-administrator");
      assertThat(PEOPLE.signedIn("bob").get("/people").body())
          .contains("You are the only administrator")
          .doesNotContain("Propose to add them");
    } finally {
      SERVICE.bean(SuspensionDesk.class).restore(BOB, "ada", WHY);
    }
    assertThat(code(SERVICE.bean(PeopleDesk.class).takeFactorAway(ADA, "ada")))
        .isEqualTo("own-account");
    desk.withdraw(ADA, "max", at("max"));
  }

  @Test
  void makesThoseWaitWhoGuessAndNobodyWhoIsAwaited() throws SQLException {
    Codes zed = agreed("zed");
    assertThat(tries("203.0.113.1", "zed")).isBetween(20, 30);
    assertThat(join("203.0.113.1", "zed", zed.first(), zed.second()).statusCode()).isEqualTo(400);
    assertThat(SERVICE.bean(Viewers.class).named("zed")).isEmpty();

    assertThat(join("203.0.113.2", "zed", zed.first(), zed.second()).body())
        .as("whose codes they are, from elsewhere")
        .contains("You can sign in");
    assertThat(failures()).anyMatch(it -> it.startsWith("joining as zed: "));
  }

  @Test
  void makesThemWaitAlsoWhoTryAnotherNameEachTimeAndWritesNoneOfItDown() throws SQLException {
    List<String> before = failures();

    assertThat(tries("203.0.113.3", "nobody%d")).isBetween(20, 30);

    assertThat(failures()).isEqualTo(before);
  }

  @Test
  void writesDownOnlySoMuchOfWhatFailsFromManyPlaces() throws SQLException {
    agreed("yan");
    for (int i = 1; i <= 50; i++) {
      assertThat(join("198.51.100." + i, "yan", "AAAA", "BBBB").body()).contains("do not fit");
    }

    assertThat(failures())
        .filteredOn(it -> it.startsWith("joining as yan: "))
        .hasSizeBetween(1, 40);
    desk.withdraw(ADA, "yan", at("yan"));
  }

  @Test
  void letsNobodyJoinOnTheWordOfSomebodyWhoKeepsTheAccountsNoMore() {
    Codes una = agreed("una");
    SuspensionDesk suspension = SERVICE.bean(SuspensionDesk.class);
    int looked = 0;
    for (String gone : List.of("ada", "bob")) {
      Viewer other = gone.equals("ada") ? BOB : ADA;
      suspension.suspend(other, gone, WHY);
      try {
        assertThat(join("203.0.113.4", "una", una.first(), una.second()).statusCode())
            .as(gone)
            .isEqualTo(400);
        assertThat(SERVICE.bean(Viewers.class).named("una")).isEmpty();
        assertThat(PEOPLE.signedIn(other.name()).get("/people").body())
            .contains(gone + " keeps the accounts no more, and without them nobody joins");
      } finally {
        suspension.restore(other, gone, WHY);
      }
      looked++;
    }
    assertThat(looked).isEqualTo(2);
    assertThat(join("203.0.113.4", "una", una.first(), una.second()).body())
        .contains("You can sign in");
  }

  @Test
  void yieldsToTheFile() throws SQLException {
    SERVICE.execute(
        """
        insert into added_account (name, roles, why, proposed_by, first_code, agreed_by, agreed_at,
            second_code, good_until, joined_at)
          values ('Earlier', '{LEGAL}', 'Why not.', 'ada', 'x', 'bob', now(), 'y', now(), now())
        """);
    SERVICE.bean(Standings.class).refresh();
    Accounts accounts = SERVICE.bean(Accounts.class);
    assertThat(accounts.hasAccount("Earlier")).as("but for capital letters in the file").isFalse();
    assertThat(accounts.all()).extracting(Register.Account::name).doesNotContain("Earlier");

    var _ =
        new RolesOfTheFile(
            accounts,
            SERVICE.bean(AccountStates.class),
            SERVICE.bean(AddedAccounts.class),
            SERVICE.bean(Audit.class),
            SERVICE.bean(Database.class),
            SERVICE.bean(Standings.class));

    assertThat(SERVICE.texts("select ended_by from added_account where name = 'Earlier'"))
        .containsExactly("system");
    assertThat(SERVICE.texts("select subject from audit_event where kind = 'ACCOUNT_IN_FILE'"))
        .containsExactly("Earlier");
  }

  private record Codes(String first, String second) {}

  private Codes agreed(String name) {
    JoiningCode first = some();
    JoiningCode second = some();
    assertThat(desk.propose(ADA, name, Set.of(Role.MODERATOR), WHY, first))
        .isEqualTo(new PeopleAnswer.Done());
    assertThat(desk.agree(BOB, name, at(name), second)).isEqualTo(new PeopleAnswer.Done());
    return new Codes(first.text(), second.text());
  }

  private PeopleAnswer propose(String name) {
    return desk.propose(ADA, name, Set.of(Role.MODERATOR), WHY, some());
  }

  private static JoiningCode some() {
    return JoiningCode.random(new SecureRandom());
  }

  private Optional<Instant> at(String name) {
    return desk.coming().stream()
        .map(AddingDesk.Coming::it)
        .filter(it -> it.name().equals(name))
        .findFirst()
        .map(it -> it.at());
  }

  /** Until they have to wait. */
  private int tries(String address, String names) {
    int tries = 0;
    while (!join(address, names.formatted(tries), "AAAA", "BBBB").body().contains("too many tries")
        && tries < 40) {
      tries++;
    }
    return tries;
  }

  private static List<String> failures() throws SQLException {
    return SERVICE.texts(
        "select subject from audit_event where kind = 'SIGN_IN_FAILED' order by id");
  }

  private HttpResponse<String> join(String name, String first, String second) {
    return join("203.0.113.9", name, first, second);
  }

  /** Where the proxy in front of the service says that it comes from. */
  private HttpResponse<String> join(String address, String name, String first, String second) {
    String form =
        "name=%s&first=%s&second=%s&password=%s&again=%s"
            .formatted(name, first, URLEncoder.encode(second, StandardCharsets.UTF_8), NEW, NEW);
    return stranger.send(
        stranger
            .request("/join")
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .header("X-Forwarded-For", address)
            .POST(BodyPublishers.ofString(form)));
  }

  private static HttpResponse<String> signIn(String name) {
    return new Browser(SERVICE).post("/login", "username", name, "password", NEW);
  }

  private static String code(PeopleAnswer answer) {
    return answer instanceof PeopleAnswer.Refused(var code, _) ? code : answer.toString();
  }

  private static String code(HttpResponse<String> page) {
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return page.body().split("<li>", -1)[1].split("</li>", -1)[0].strip();
  }

  private static String seen(String page) {
    return page.split("name=\"seen\" value=\"", -1)[1].split("\"", -1)[0];
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElse("");
  }
}

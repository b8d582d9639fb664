package moothall.escalation.web;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import moothall.escalation.Council;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.Desk;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Reason;
import moothall.escalation.store.Database;
import moothall.escalation.store.DatabaseTroubleException;
import moothall.escalation.store.InsightCounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How moderation went, counted in a real database. */
final class InsightApiTest {

  private static final Council COUNCIL = Council.assemble();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String MAY = "?from=2026-05-01&to=2026-05-31&page=";

  @AfterAll
  static void stop() {
    COUNCIL.close();
  }

  @Test
  void countsOnlyWhatSomebodySees() throws Exception {
    COUNCIL.service.execute(
        "update cases set opened_at = timestamptz '2026-04-30 23:30+00' where page_id = 'town-news'");

    int looked = 0;
    for (Role role : Set.of(Role.MODERATOR, Role.PREVENT_LEAD, Role.SAFEGUARDING_LEAD)) {
      JsonNode seen = json(role, MAY + "town-news");
      long mine = Arrays.stream(Queue.values()).filter(role.queues()::contains).count();
      assertThat(seen.at("/days/0/cases").asLong())
          .as(role + ", by the council's day")
          .isEqualTo(mine);
      looked++;
    }
    assertThat(looked).isEqualTo(3);
    assertThat(json(Role.OPERATIONS, MAY + "town-news").at("/days/0/cases").asLong()).isZero();
    assertThat(get(Role.HR, MAY).statusCode()).as("reads no counts").isEqualTo(403);
  }

  @Test
  void countsCategoriesHidesAndRules() throws Exception {
    for (int i = 0; i < 6; i++) {
      take("website:hides:" + i, "HIDE");
    }
    COUNCIL.service.execute(
        "update cases set opened_at = timestamptz '2026-05-15 12:00+01', decided = true"
            + " where page_id = 'hides'");
    COUNCIL.service.execute(
        "update action_intent set state = 'SETTLED', outcome = 'DONE',"
            + " received_at = timestamptz '2026-05-15 12:00+01', settled_at = timestamptz"
            + " '2026-05-15 12:00+01' + (seq % 6 + 1) * interval '10 seconds' where page_id = 'hides'");
    COUNCIL.service.execute(
        "insert into overturned_finding (case_id, rule_id, category, policy_version, how, at)"
            + " select case_id, (select substr(l, 6) from unnest(labels) l where l like 'rule:%' limit 1),"
            + " 'HATE_RACE', 'baseline@1', 'UNHIDDEN', now() from cases where page_id = 'hides'"
            + " order by comment_id limit 1");

    JsonNode seen = json(Role.MODERATOR, MAY + "hides");

    assertThat(seen.at("/days")).hasSize(31);
    assertThat(seen.at("/days/14").toString())
        .isEqualTo("{\"day\":\"2026-05-15\",\"nothingFound\":0,\"cases\":6}");
    assertThat(seen.at("/categories").toString())
        .isEqualTo("[{\"category\":\"HATE_RACE\",\"cases\":\"6\"}]");
    assertThat(seen.at("/strands/1/cases").asText()).isEqualTo("0");
    assertThat(seen.at("/hides").toString())
        .isEqualTo(
            "[{\"platform\":\"website\",\"automatic\":true,\"number\":6,\"secondsP50\":35.0,\"secondsP95\":57.5}]");
    assertThat(seen.at("/overturned/hits").asLong()).isEqualTo(1);
    assertThat(seen.at("/overturned/of").asLong()).isEqualTo(6);
    assertThat(seen.at("/rules/0/notFoundWrong/hits").asLong()).isEqualTo(5);
    assertThat(seen.at("/rules/0/notFoundWrong/of").asLong()).isEqualTo(6);
    assertThat(seen.at("/rules/0/notFoundWrong/low").asDouble()).isBetween(0.43, 0.44);
    assertThat(json(Role.MODERATOR, MAY + "elsewhere").at("/categories")).isEmpty();
  }

  @Test
  void saysNothingOfRulesByWhatTheMachineOnlyFlagged() throws Exception {
    for (int i = 0; i < 6; i++) {
      take("website:flags:" + i, "FLAG");
    }
    COUNCIL.service.execute(
        "update cases set opened_at = timestamptz '2026-05-15 12:00+01', decided = true"
            + " where page_id = 'flags'");

    JsonNode seen = json(Role.MODERATOR, MAY + "flags");

    assertThat(seen.at("/days/14/cases").asLong()).isEqualTo(6);
    assertThat(seen.at("/rules")).isEmpty();
  }

  @Test
  void countsASecondDecisionOfTheseDaysWheneverTheFirstWas() throws Exception {
    CaseId id = take("website:later:1", "FLAG");
    Desk desk = COUNCIL.service.bean(Desk.class);
    desk.leaveAsIs(id, named("ben"), new Reason("Rude, no more."));
    COUNCIL.service.execute("alter table case_event disable trigger user");
    try {
      COUNCIL.service.execute(
          "update case_event set at = at - interval '200 days' where case_id = '"
              + id.value()
              + "'");
    } finally {
      COUNCIL.service.execute("alter table case_event enable trigger user");
    }
    desk.hide(id, named("cerys"), new Reason("Abuse."));

    assertThat(json(Role.MODERATOR, "?page=later").at("/agreement").toString())
        .as("left shown, and then hidden")
        .startsWith("{\"hits\":0,\"of\":1,");
  }

  @Test
  void comparesNobodyWithTheMachine() throws Exception {
    CaseId id = take("website:machine:1", "HIDE");
    Desk desk = COUNCIL.service.bean(Desk.class);
    desk.leaveAsIs(id, named("ben"), new Reason("So it is."));
    assertThat(json(Role.MODERATOR, "?page=machine").at("/agreement/of").asLong()).isZero();

    desk.unhide(id, named("cerys"), new Reason("A quotation."));
    assertThat(json(Role.MODERATOR, "?page=machine").at("/agreement").toString())
        .as("left hidden, and then shown")
        .startsWith("{\"hits\":0,\"of\":1,");
  }

  @Test
  void comparesWhatPeopleDecidedOneAfterTheOther() throws Exception {
    CaseId agreed = take("website:again:" + NUMBER.incrementAndGet(), "FLAG");
    CaseId undone = take("website:again:" + NUMBER.incrementAndGet(), "FLAG");
    Desk desk = COUNCIL.service.bean(Desk.class);
    for (CaseId id : Set.of(agreed, undone)) {
      desk.hide(id, named("ben"), new Reason("Abuse."));
    }
    desk.leaveAsIs(agreed, named("cerys"), new Reason("So it is."));
    desk.unhide(undone, named("cerys"), new Reason("A quotation."));

    JsonNode seen = json(Role.MODERATOR, "?page=again");

    assertThat(seen.at("/agreement/hits").asLong()).isEqualTo(1);
    assertThat(seen.at("/agreement/of").asLong()).isEqualTo(2);
  }

  @Test
  void tellsThoseWhoLeadHowMuchIsReadOnceSeveralRead() throws Exception {
    String read =
        "insert into audit_event (at, who, roles, kind, subject) select timestamptz '2026-03-02 12:00+00',"
            + " 'reader ' || n, '{}', 'CASE_READ', 'case ' || m from generate_series(1, %d) n,"
            + " generate_series(1, n) m";
    String march = "?from=2026-03-01&to=2026-03-31";
    COUNCIL.service.execute(
        "insert into audit_event (who, roles, kind, subject) select 'reader ' || n, '{}', 'SIGNED_IN',"
            + " 'x' from generate_series(1, 4) n");
    COUNCIL.service.execute(
        "insert into audit_event (at, who, roles, kind, subject) select timestamptz '2026-03-02 12:00+00',"
            + " 'a program', '{}', 'CASE_READ', 'case ' || m from generate_series(1, 99) m");
    COUNCIL.service.execute(read.formatted(3));
    assertThat(json(Role.SENIOR_MODERATOR, march).at("/exposure").isNull()).isTrue();

    COUNCIL.service.execute(read.formatted(4));
    assertThat(json(Role.SENIOR_MODERATOR, march).at("/exposure").toString())
        .as("what somebody opens again counts once a day")
        .isEqualTo("{\"people\":4,\"cases\":10,\"middle\":2,\"most\":4}");
    assertThat(json(Role.MODERATOR, march).at("/exposure").isNull()).isTrue();
  }

  @Test
  void isAskedAboutAQuarterAtMost() {
    for (String wrong :
        Set.of(
            "?from=yesterday",
            "?from=2026-01-01&to=2026-06-01",
            "?from=2026-02-01&to=2026-01-01",
            "?to=2099-01-01",
            "?to=-999999999-01-01",
            "?from=-999999999-01-01",
            "?to=1999-12-31")) {
      assertThat(get(Role.MODERATOR, wrong).statusCode()).as(wrong).isEqualTo(400);
    }
  }

  @Test
  void givesUpWhatTakesTooLong() {
    Database database = COUNCIL.service.bean(Database.class);
    InsightCounts counts = COUNCIL.service.bean(InsightCounts.class);

    assertThatThrownBy(() ->
            database.inTransaction(connection -> {
              counts.limit(connection, Duration.ofMillis(20));
              return connection.createStatement().execute("select pg_sleep(30)");
            }))
        .isInstanceOfSatisfying(
            DatabaseTroubleException.class, it -> assertThat(it.tookTooLong()).isTrue());
    database.inTransaction(connection -> {
      counts.limit(connection, Duration.ofMillis(20));
      return "committed";
    });
    assertThat(
            database.<Boolean>inTransaction(
                connection -> connection.createStatement().execute("select pg_sleep(0.1)")))
        .as("the limit ends with the transaction")
        .isTrue();
  }

  private static CaseId take(String comment, String action) throws SQLException {
    var sketch = hateful().on(comment).asking(action);
    COUNCIL.service.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);
    return COUNCIL.service.caseOf(new CommentId(comment)).id();
  }

  private static Viewer named(String name) {
    return new Viewer(name, Set.of(Role.SENIOR_MODERATOR));
  }

  private static JsonNode json(Role role, String rest) throws IOException {
    HttpResponse<String> answer = get(role, rest);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static HttpResponse<String> get(Role role, String rest) {
    return new Program(COUNCIL, role).get("/api/insights" + rest);
  }
}

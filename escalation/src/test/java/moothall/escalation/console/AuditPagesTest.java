package moothall.escalation.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import moothall.escalation.Council;
import moothall.escalation.Eventually;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lena of data protection looks up who read what, and has the evidence checked. */
final class AuditPagesTest {

  private static final Council COUNCIL = Council.assemble();
  private static final Desk DESK = new Desk(COUNCIL.service);

  @BeforeAll
  static void read() throws SQLException {
    COUNCIL.service.execute(
        """
        insert into audit_event (at, who, roles, kind, subject)
          select timestamptz '2026-03-01 12:00Z' + n * interval '1 minute', 'reader', '{MODERATOR}',
              'CASE_READ', 'case-' || lpad(n::text, 3, '0')
            from generate_series(1, 120) n;
        insert into audit_event (at, who, roles, kind, subject) values
          ('2026-03-28 23:30Z', 'Night', '{LEGAL}', 'DOSSIER_MADE', 'referral-1 0a1b'),
          ('2026-03-29 23:30Z', 'night', '{LEGAL}', 'DOSSIER_TAKEN', 'referral-1 0a1b')
        """);
    assertThat(DESK.get(Role.MODERATOR, "/cases/" + COUNCIL.caseIn(Queue.ORDINARY)).statusCode())
        .isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    COUNCIL.close();
  }

  @Test
  void findsWhoReadACase() {
    assertThat(DESK.page(Role.AUDITOR, "/audit?about=" + COUNCIL.caseIn(Queue.ORDINARY)))
        .contains("<strong>moderator</strong>", "Case read: " + COUNCIL.caseIn(Queue.ORDINARY))
        .doesNotContain("case-120", "referral-1");
  }

  @Test
  void findsByPersonKindAndDay() {
    assertThat(DESK.page(Role.DPO, "/audit?who=NIGHT"))
        .contains("Dossier made: referral-1", "Dossier taken: referral-1")
        .doesNotContain("case-120");
    assertThat(DESK.page(Role.DPO, "/audit?who=night&kind=DOSSIER_MADE"))
        .contains("Dossier made: referral-1")
        .doesNotContain("Dossier taken: referral-1");
    // Summer time begins between the two: at half past midnight the second is of the next day.
    assertThat(DESK.page(Role.DPO, "/audit?who=night&from=2026-03-28&to=2026-03-29"))
        .contains("Dossier made: referral-1")
        .doesNotContain("Dossier taken: referral-1");
    assertThat(DESK.page(Role.DPO, "/audit?who=night&from=2026-03-30&to=2026-03-30"))
        .contains("Dossier taken: referral-1")
        .doesNotContain("Dossier made: referral-1");
    assertThat(DESK.page(Role.DPO, "/audit?who=nobody-at-all")).contains("There is no such line");
  }

  @Test
  void goesOnWhereThePageEnded() {
    String path = "/audit?who=reader";
    int pages = 0;
    StringBuilder all = new StringBuilder();
    while (!path.isEmpty()) {
      String page = DESK.page(Role.DPO, path);
      all.append(page);
      path =
          page.contains("rel=\"next\"")
              ? page.split("href=\"/audit\\?who=reader&amp;after=", -1)[1].split("\"", -1)[0]
              : "";
      path = path.isEmpty() ? "" : "/audit?who=reader&after=" + path;
      pages++;
    }

    assertThat(pages).isEqualTo(3);
    for (int i = 1; i <= 120; i++) {
      assertThat(all.toString().split("Case read: case-%03d ".formatted(i), -1)).hasSize(2);
    }
    assertThat(DESK.page(Role.DPO, "/api/audit?who=reader&about=case-007&from=2026-03-01&limit=1"))
        .contains("\"subject\":\"case-007\"", "\"next\":null");
  }

  @Test
  void saysWhatIsWrongWithAField() {
    assertThat(DESK.page(Role.DPO, "/audit?from=tomorrow"))
        .contains("Error: Audit", "from is no day");
    assertThat(DESK.get(Role.DPO, "/api/audit?kind=LOOKED").statusCode()).isEqualTo(400);
    assertThat(DESK.page(Role.DPO, "/api/audit?to=9999-01-01")).contains("to is no day");
  }

  @Test
  void checksTheEvidenceAndNeverKeepsABrowserWaiting() throws SQLException {
    assertThat(DESK.page(Role.DPO, "/audit")).contains("Verify now").doesNotContain("Last check");

    assertThat(DESK.form(Role.DPO, "/audit/verify", "").headers().firstValue("location"))
        .hasValue("/audit#evidence");
    Eventually.happens("it is sound", () -> audit().contains("entries are as they were sealed"));
    assertThat(audit())
        .contains("role=\"status\"", "Last check", "asked for by dpo")
        .doesNotContain("Look again");

    try (Connection other = DriverManager.getConnection(COUNCIL.service.jdbcUrl());
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table evidence in access exclusive mode");
      assertThat(DESK.form(Role.AUDITOR, "/audit/verify", "").statusCode()).isEqualTo(303);
      assertThat(audit()).contains("are being checked since", "as auditor asked", "Look again");
      other.rollback();
    }
    Eventually.happens("it ends", () -> audit().contains("asked for by auditor"));

    COUNCIL.service.execute(
        "alter table evidence disable trigger all; update evidence set raw = 'x' where seq = 2");
    DESK.form(Role.DPO, "/audit/verify", "");
    Eventually.happens("it is broken", () -> audit().contains("Not sound."));
    assertThat(audit()).contains("Entry 2 of ");
  }

  private static String audit() {
    return DESK.page(Role.DPO, "/audit");
  }
}

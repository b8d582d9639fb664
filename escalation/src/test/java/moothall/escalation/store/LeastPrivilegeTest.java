package moothall.escalation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.escalation.EscalationUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the role that the service works as can do to each table, tried on a real server. */
final class LeastPrivilegeTest {

  private static final Set<String> RECORD = Set.of("SELECT", "INSERT");
  private static final Set<String> WORK = Set.of("SELECT", "INSERT", "UPDATE");

  private static final Map<String, Set<String>> DECLARED =
      Stream.of(
              of(RECORD, "evidence", "case_event", "referral", "audit_event", "dead_letter"),
              of(RECORD, "evidence_key_probe", "automatic_hide", "block_request"),
              of(RECORD, "subject_request", "subject_review", "subject_decision"),
              of(RECORD, "erasure_request", "erasure_kept", "attestation", "replay_request"),
              of(
                  Set.of("SELECT", "INSERT", "DELETE"),
                  "comment_key",
                  "care_mark",
                  "erasure_pending",
                  "council_sign_in_used",
                  "kept_form",
                  "block_author"),
              of(Set.of("SELECT", "INSERT", "UPDATE", "DELETE"), "api_write", "webhook_delivery"),
              of(
                  Set.of("SELECT", "INSERT", "UPDATE", "DELETE"),
                  "signal_received",
                  "recovery_code"),
              of(WORK, "webhook_subscriber"),
              of(RECORD, "dossier", "exhibit", "dossier_sending", "dossier_sent"),
              of(RECORD, "batch", "batch_case", "batch_done", "batch_failed", "batch_undone"),
              of(WORK, "exhibit_counter", "case_claim", "saved_view", "care_choice"),
              of(RECORD, "author_key_check", "strike", "block_terms", "strike_confirmation"),
              of(RECORD, "strike_second", "strike_end", "strike_restored", "block", "block_task"),
              of(RECORD, "block_task_by_hand", "block_task_done", "overturned_finding"),
              of(RECORD, "appeal", "appeal_assignment", "appeal_decision"),
              of(WORK, "cases", "action_intent", "evidence_head", "inbox", "outbox"),
              of(WORK, "referral_counter", "allowance", "renewed_token", "case_review"),
              of(WORK, "brake", "automatic_hides_of_day"),
              of(RECORD, "referral_event", "referral_candidate", "candidate_declined"),
              of(
                  WORK,
                  "referral_state",
                  "referral_call",
                  "account_state",
                  "added_account",
                  "council_person"),
              of(Set.of("SELECT"), "escalation_schema_history"))
          .flatMap(it -> it.entrySet().stream())
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final String PRIVILEGES =
      """
      select c.relname, p.name from pg_class c
        cross join unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER,MAINTAIN}'::text[]) p (name)
      where c.relkind in ('r', 'p', 'v', 'm') and c.relnamespace = 'public'::regnamespace
        and has_table_privilege('%s', c.oid, p.name)
      """
          .formatted(EscalationUnderTest.SERVICE_ROLE);

  private static final EscalationUnderTest SERVICE = EscalationUnderTest.start(Map.of());

  private static Map<String, Set<String>> of(Set<String> privileges, String... tables) {
    return Stream.of(tables).collect(Collectors.toMap(table -> table, _ -> privileges));
  }

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void mayDoToEachTableWhatIsDeclaredAndNothingElse() throws SQLException {
    Map<String, Set<String>> held = new TreeMap<>();
    tables().forEach(table -> held.put(table, new TreeSet<>()));
    try (Connection owner = DriverManager.getConnection(SERVICE.jdbcUrl());
        Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(PRIVILEGES)) {
      while (rows.next()) {
        held.computeIfAbsent(rows.getString(1), _ -> new TreeSet<>()).add(rows.getString(2));
      }
    }

    assertThat(held).isEqualTo(DECLARED);
  }

  @Test
  void cannotSwitchOffWhatKeepsTheRecord() throws SQLException {
    List<String> attempts = new ArrayList<>();
    for (String table : tables()) {
      attempts.add("truncate " + table + " cascade");
      if (!DECLARED.getOrDefault(table, Set.of()).contains("DELETE")) {
        attempts.add("delete from " + table);
      }
      attempts.add("drop table " + table + " cascade");
      attempts.add("alter table " + table + " disable trigger all");
      attempts.add("alter table " + table + " add column more text");
      attempts.add("alter table " + table + " owner to " + EscalationUnderTest.SERVICE_ROLE);
      attempts.add(
          "create trigger t before insert on " + table + " execute function refuse_change()");
      attempts.add("create rule r as on insert to " + table + " do instead nothing");
      attempts.add("copy " + table + " to program 'cat'");
    }
    attempts.add("update evidence set raw = ''");
    attempts.add("update case_event set kind = 'opened'");
    attempts.add("update referral set type = 'PREVENT'");
    attempts.add("update audit_event set who = 'nobody'");
    attempts.add("set session_replication_role = replica");
    attempts.add("set role postgres");
    attempts.add("alter role " + EscalationUnderTest.SERVICE_ROLE + " superuser");
    attempts.add("create table mine (it int)");
    attempts.add("create or replace function refuse_change() returns trigger language sql as ''");
    attempts.add("drop function refuse_change cascade");

    for (String attempt : attempts) {
      assertThatThrownBy(() -> asTheService(attempt))
          .as(attempt)
          .isInstanceOfSatisfying(
              SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
    }
  }

  @Test
  void movesTheHeadOfAChainOnlyToTheNextEntry() throws SQLException {
    asTheService(
        "insert into evidence_head (council_id, seq, hash) values ('elsewhere', 7, sha256('')) ");

    asTheService("update evidence_head set seq = 8 where council_id = 'elsewhere'");
    for (String back : List.of("seq = 7", "seq = 10", "seq = 9, council_id = 'other'")) {
      assertThatThrownBy(() ->
              asTheService("update evidence_head set " + back + " where council_id = 'elsewhere'"))
          .hasMessageContaining("only moves to the next entry");
    }
  }

  @Test
  void doesNotStartAsARoleThatCouldAlterEvidence() {
    assertThatThrownBy(
            () -> EscalationUnderTest.start(Map.of("moothall.escalation.user", "postgres")).close())
        .hasStackTraceContaining("the database role postgres could alter sealed evidence");
  }

  @Test
  void doesNotStartAsARoleThatOwnsTheDatabaseAndSoCouldDropItsTables() throws SQLException {
    String url = EscalationUnderTest.emptyDatabase().replaceFirst("\\?.*", "");
    SERVICE.execute("create role owns_the_database login");
    SERVICE.execute(
        "alter database "
            + url.substring(url.lastIndexOf('/') + 1)
            + " owner to owns_the_database");

    assertThatThrownBy(() -> startAs("owns_the_database", url))
        .hasStackTraceContaining("role owns_the_database could alter sealed evidence");
  }

  @Test
  void doesNotStartAsARoleThatOwnsAnyTable() throws SQLException {
    try (EscalationUnderTest other = EscalationUnderTest.start(Map.of())) {
      other.execute("create role owns_a_table login");
      other.execute("alter table case_event owner to owns_a_table");

      assertThatThrownBy(() -> startAs("owns_a_table", other.jdbcUrl().replaceFirst("\\?.*", "")))
          .hasStackTraceContaining("role owns_a_table could alter sealed evidence");
    }
  }

  private static void startAs(String role, String url) {
    EscalationUnderTest.start(
            Map.of("moothall.escalation.user", role, "moothall.escalation.jdbc-url", url))
        .close();
  }

  @Test
  void saysSoIfItsRoleDoesNotExist() {
    assertThatThrownBy(() ->
            EscalationUnderTest.start(Map.of("moothall.escalation.user", "nobody_there")).close())
        .hasStackTraceContaining("the database role nobody_there does not exist (expected:");
  }

  private static Set<String> tables() throws SQLException {
    try (Connection owner = DriverManager.getConnection(SERVICE.jdbcUrl());
        ResultSet rows =
            owner.getMetaData().getTables(null, "public", "%", new String[] {"TABLE", "VIEW"})) {
      Set<String> tables = new TreeSet<>();
      while (rows.next()) {
        tables.add(rows.getString("TABLE_NAME"));
      }
      return tables;
    }
  }

  private static void asTheService(String sql) throws SQLException {
    String address =
        SERVICE.jdbcUrl().replaceFirst("user=[a-z]+", "user=" + EscalationUnderTest.SERVICE_ROLE);
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(sql);
      connection.commit();
    }
  }
}

package moothall.escalation.casework;

import static moothall.escalation.casework.AuthorUnderTest.ASHA;
import static moothall.escalation.casework.AuthorUnderTest.BEN;
import static moothall.escalation.casework.AuthorUnderTest.CERYS;
import static moothall.escalation.casework.AuthorUnderTest.DORA;
import static moothall.escalation.casework.AuthorUnderTest.NOTE;
import static moothall.escalation.casework.AuthorUnderTest.WHY;
import static moothall.escalation.casework.StrikesUnderTest.accepted;
import static moothall.escalation.casework.StrikesUnderTest.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.conduct.Appeal;
import moothall.escalation.conduct.Filing;
import moothall.escalation.conduct.Outcome;
import moothall.escalation.conduct.Strike;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Visibility;
import moothall.escalation.reading.ConductReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Appeals from the letter to the undoing. */
final class AppealDeskTest {

  private static final String COUNTED =
      "select count(*) from overturned_finding where case_id = '%s'";

  static final EscalationUnderTest SERVICE = EscalationUnderTest.start(Map.of());
  static final AppealDesk DESK = SERVICE.bean(AppealDesk.class);
  static final ConductReader READER = SERVICE.bean(ConductReader.class);

  final AuthorUnderTest author = AuthorUnderTest.on(SERVICE);

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void scenario26AnAppealIsDecidedBySomebodyWhoTookNoPartAndUndone() {
    Case it = author.writes("STAFF_NAMED");
    StrikeDesk strikes = SERVICE.bean(StrikeDesk.class);
    UUID strike = accepted(strikes.propose(it.id(), BEN, NOTE, WHY));
    accepted(strikes.confirm(strike, CERYS, WHY));
    UUID appeal = accepted(DESK.log(it.id(), ASHA, letter()));

    assertThat(code(DESK.assign(appeal, CERYS, "cerys"))).isEqualTo("took-part");
    assertThat(code(DESK.assign(appeal, CERYS, "ben"))).isEqualTo("took-part");
    assign(appeal, "dora");
    UUID action = accepted(DESK.decide(appeal, DORA, Outcome.OVERTURNED, WHY));

    Case after = SERVICE.caseOf(it.commentId());
    assertThat(after.visibility()).isEqualTo(Visibility.UNHIDING);
    assertThat(
            SERVICE.count(
                "select count(*) from action_intent where kind = 'UNHIDE' and intent_id = '"
                    + action
                    + "'"))
        .isOne();
    assertThat(READER.strike(CERYS, strike).orElseThrow().it().ended().orElseThrow().how())
        .isEqualTo(Strike.How.OVERTURNED);
    assertThat(SERVICE.count(COUNTED.formatted(it.id()))).isOne();
    assertThat(READER.overturned(CERYS))
        .anyMatch(rule -> rule.ruleId().equals("rule-of-staff_named"));
  }

  @ParameterizedTest
  @EnumSource(names = {"UPHELD", "PARTLY"})
  void leavesTheCommentHiddenUnlessItIsOverturned(Outcome outcome) {
    Case it = author.writes("STAFF_NAMED");
    UUID strike = accepted(SERVICE.bean(StrikeDesk.class).takeUp(it.id(), CERYS, NOTE, WHY));
    UUID appeal = accepted(DESK.log(it.id(), ASHA, letter()));
    assign(appeal, "dora");

    accepted(DESK.decide(appeal, DORA, outcome, WHY));

    assertThat(SERVICE.caseOf(it.commentId()).visibility()).isEqualTo(Visibility.HIDING);
    assertThat(READER.strike(CERYS, strike).orElseThrow().it().ended().isPresent())
        .isEqualTo(outcome == Outcome.PARTLY);
    assertThat(SERVICE.count(COUNTED.formatted(it.id()))).isZero();
    assertThat(code(DESK.decide(appeal, DORA, Outcome.UPHELD, WHY))).isEqualTo("decided");
  }

  @Test
  void isNotDecidedByWhoDoesNotHaveItOrHasTakenPartSince() {
    Case it = author.writes("STAFF_NAMED");
    UUID appeal = accepted(DESK.log(it.id(), ASHA, letter()));

    assertThat(code(DESK.decide(appeal, CERYS, Outcome.UPHELD, WHY))).isEqualTo("not-assigned");
    assertThat(code(DESK.decide(appeal, ASHA, Outcome.UPHELD, WHY)))
        .isEqualTo("not-yours-to-decide");
    assertThat(code(DESK.assign(appeal, CERYS, "asha"))).isEqualTo("nobody-who-decides");
    assertThat(code(DESK.assign(appeal, CERYS, "nobody"))).isEqualTo("nobody-who-decides");
    accepted(DESK.assign(appeal, CERYS, "cerys"));
    accepted(SERVICE.bean(Desk.class).leaveAsIs(it.id(), CERYS, WHY));
    assertThat(code(DESK.decide(appeal, CERYS, Outcome.UPHELD, WHY))).isEqualTo("took-part");
  }

  @Test
  void theDatabaseRefusesWhoeverTookPart() {
    Case it = author.writes("STAFF_NAMED");
    UUID appeal = accepted(DESK.log(it.id(), ASHA, letter()));
    accepted(SERVICE.bean(Desk.class).leaveAsIs(it.id(), BEN, WHY));

    assertThatThrownBy(() ->
            SERVICE.execute(
                "insert into appeal_decision values ('"
                    + appeal
                    + "', 'UPHELD', 'why', 'ben', now())"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("took no part");
    assertThatThrownBy(() ->
            SERVICE.execute(
                "insert into appeal_assignment (appeal_id, assignee, by, at) values ('"
                    + appeal
                    + "', 'ben', 'asha', now())"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("took no part");
  }

  @Test
  void comesFromACommentThatAsksForIt() {
    Case it = author.writes("STAFF_NAMED");
    Case asking = author.writes(List.of("FLAG"), "APPEAL");
    Case other = author.writes(List.of("FLAG"), "OFF_TOPIC");

    assertThat(code(DESK.log(it.id(), ASHA, comment(other.id())))).isEqualTo("no-such-comment");
    UUID appeal = accepted(DESK.log(it.id(), ASHA, comment(asking.id())));

    Appeal logged = READER.appeal(ASHA, appeal).orElseThrow();
    assertThat(logged.filed().received()).isEqualTo(moothall.escalation.Verdicts.RECEIVED);
    assertThat(logged.filed().comment()).contains(asking.id());
    assertThat(code(DESK.log(it.id(), ASHA, letter()))).isEqualTo("already-appealed");
  }

  @Test
  void restrictedAppealsAreNotThereForOthers() {
    Case it = author.writes(List.of("HIDE", "REFER_TERROR"), "TERROR_SUPPORT");

    assertThat(code(DESK.log(it.id(), ASHA, letter()))).isEqualTo("not found");
    UUID appeal = accepted(DESK.log(it.id(), moothall.escalation.Colleagues.ASHA, letter()));

    assertThat(READER.appeal(CERYS, appeal)).isEmpty();
    assertThat(READER.appeals(CERYS)).noneMatch(one -> one.id().equals(appeal));
    assertThat(code(DESK.decide(appeal, CERYS, Outcome.UPHELD, WHY))).isEqualTo("not found");
  }

  /** Only names of accounts can be given an appeal; the test's council has no dora. */
  private static void assign(UUID appeal, String to) {
    try {
      SERVICE.execute(
          "insert into appeal_assignment (appeal_id, assignee, by, at) values ('"
              + appeal
              + "', '"
              + to
              + "', 'asha', now())");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Filing letter() {
    return new Filing(
        "I only said what it is.",
        Appeal.Channel.LETTER,
        false,
        Optional.empty(),
        Optional.empty());
  }

  private static Filing comment(CaseId asking) {
    return new Filing(
        Arrays.toString(new String[] {"as written"}),
        Appeal.Channel.COMMENT,
        false,
        Optional.empty(),
        Optional.of(asking));
  }
}

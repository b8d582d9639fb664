package moothall.escalation.casework;

import static moothall.escalation.casework.AuthorUnderTest.ASHA;
import static moothall.escalation.casework.AuthorUnderTest.BEN;
import static moothall.escalation.casework.AuthorUnderTest.CERYS;
import static moothall.escalation.casework.AuthorUnderTest.DORA;
import static moothall.escalation.casework.AuthorUnderTest.NOTE;
import static moothall.escalation.casework.AuthorUnderTest.WHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import moothall.escalation.conduct.Strike;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.reading.ConductReader.StrikeFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strikes in the database, with everything that hangs on them. */
final class StrikeDeskTest extends StrikesUnderTest {

  @Test
  void suggestsAndAppliesNothingByItself() {
    Case it = author.writes("ABUSE_USER");

    var conduct = READER.ofCase(BEN, it.id()).orElseThrow();

    assertThat(conduct.suggested().orElseThrow().step().name()).isEqualTo("NOTE");
    assertThat(conduct.strikes()).isEmpty();
  }

  @Test
  void countsOnceSomebodyElseHasConfirmed() {
    UUID id = proposed(author.writes("ABUSE_USER"), NOTE);

    assertThat(standing(id)).isEqualTo(Strike.Standing.PROPOSED);
    assertThat(code(DESK.confirm(id, BEN, WHY))).isEqualTo("not-yours-to-decide");
    accepted(DESK.confirm(id, CERYS, WHY));

    assertThat(standing(id)).isEqualTo(Strike.Standing.IN_FORCE);
    assertThat(code(DESK.confirm(id, DORA, WHY))).isEqualTo("not-proposed");
    var next = READER.ofCase(BEN, author.writes("ABUSE_USER").id()).orElseThrow();
    assertThat(next.suggested().orElseThrow().step().name()).isEqualTo("WARNING");
  }

  @Test
  void isNotConfirmedByWhoProposedIt() {
    UUID id = accepted(DESK.propose(author.writes("ABUSE_USER").id(), CERYS, NOTE, WHY));

    assertThat(code(DESK.confirm(id, CERYS, WHY))).isEqualTo("four-eyes");
    assertThat(standing(id)).isEqualTo(Strike.Standing.PROPOSED);
  }

  @Test
  void takesUpWhatTheLadderSuggestsAndNothingElse() {
    Case it = author.writes("DISCRIMINATORY");

    assertThat(code(DESK.takeUp(it.id(), CERYS, NOTE, WHY))).isEqualTo("not-suggested");
    Case other = author.writes("ABUSE_USER");
    UUID id = accepted(DESK.takeUp(other.id(), CERYS, NOTE, WHY));

    assertThat(standing(id)).isEqualTo(Strike.Standing.IN_FORCE);
    assertThat(file(id).it().proposed().by()).isEqualTo("system");
    assertThat(code(DESK.takeUp(author.writes("ABUSE_USER").id(), BEN, NOTE, WHY)))
        .isEqualTo("not-yours-to-decide");
  }

  @Test
  void communicationsOfficersProposeNothing() {
    assertThat(code(DESK.propose(author.writes("ABUSE_USER").id(), ASHA, NOTE, WHY)))
        .isEqualTo("not-yours-to-decide");
  }

  @Test
  void needsAnAuthorWhomThePlatformNames() {
    Case it = AuthorUnderTest.withoutAnId(SERVICE).writes("ABUSE_USER");

    assertThat(code(DESK.propose(it.id(), BEN, NOTE, WHY))).isEqualTo("author-unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"REFER_TERROR", "REFER_PREVENT", "REFER_SAFEGUARDING", "REPORT_IWF"})
  void scenario14And20GiveNoStrikeWhereTheAuthorIsToldNothing(String referral) {
    Case it = author.writes(List.of("HIDE", referral), "ABUSE_STAFF");

    DeskAnswer answer = DESK.propose(it.id(), moothall.escalation.Colleagues.ASHA, NOTE, WHY);

    // No role that proposes strikes sees such a case; whoever does is refused for the case besides.
    assertThat(code(answer)).isEqualTo("not-yours-to-decide");
    assertThat(READER.ofCase(moothall.escalation.Colleagues.ASHA, it.id()).orElseThrow().obstacle())
        .hasValueSatisfying(obstacle -> assertThat(obstacle.code()).isEqualTo("exempt"));
    assertThat(code(DESK.propose(it.id(), BEN, NOTE, WHY))).isEqualTo("not found");
  }

  @Test
  void isVoidAndGoneFromListsOnceTheCaseIsRestricted() {
    Case it = author.writes("ABUSE_STAFF");
    UUID id = proposed(it, AuthorUnderTest.temporaryBlock());
    accepted(DESK.confirm(id, CERYS, WHY));

    assertThat(
            SERVICE
                .bean(ReferralDesk.class)
                .raise(it.commentId(), ReferralType.TERRORISM, BEN, WHY))
        .isPresent();

    var everything = moothall.escalation.Colleagues.ASHA;
    StrikeFile file = READER.strike(everything, id).orElseThrow();
    assertThat(file.it().ended().orElseThrow().how()).isEqualTo(Strike.How.RESTRICTED);
    assertThat(READER.strike(CERYS, id)).isEmpty();
    assertThat(READER.ofAuthor(CERYS, file.it().about().author())).isEmpty();
    assertThat(READER.waiting(CERYS).tasks()).noneMatch(task -> task.open().strikeId().equals(id));
    assertThat(tasks(everything, id)).as("whoever is blocked now is warned").isEmpty();
    assertThat(code(DESK.lift(id, CERYS, WHY))).isEqualTo("not found");
  }

  @Test
  void scenario3UndoVoidsTheStrikeAndCountsTheRule() {
    Case it = author.writes("STAFF_NAMED");
    UUID id = accepted(DESK.takeUp(it.id(), CERYS, NOTE, WHY));
    String counted =
        "select count(*) from overturned_finding where rule_id = 'rule-of-staff_named'";
    long before = SERVICE.count(counted);

    accepted(SERVICE.bean(Desk.class).unhide(it.id(), ASHA, WHY));

    Strike.Ending ending = file(id).it().ended().orElseThrow();
    assertThat(ending.how()).isEqualTo(Strike.How.UNHIDDEN);
    assertThat(ending.act().by()).isEqualTo("asha");
    assertThat(SERVICE.count(counted)).isEqualTo(before + 1);
    assertThat(code(DESK.propose(it.id(), BEN, NOTE, WHY))).isEqualTo("shown");
    SERVICE.bean(Desk.class).hide(it.id(), ASHA, WHY);
    SERVICE.bean(Desk.class).unhide(it.id(), ASHA, WHY);
    assertThat(SERVICE.count(counted)).isEqualTo(before + 1);
  }

  @Test
  void isAsItWasOnceShowingTheCommentIsUndone() throws SQLException {
    Case it = author.writes("ABUSE_USER");
    UUID id = proposed(it, NOTE);
    accepted(DESK.confirm(id, CERYS, WHY));
    Strike before = file(id).it();
    for (int i = 0; i < 2; i++) {
      accepted(SERVICE.bean(Desk.class).unhide(it.id(), ASHA, WHY));
      assertThat(standing(id)).isEqualTo(Strike.Standing.ENDED);

      accepted(SERVICE.bean(UndoDesk.class).undo(it.id(), ASHA));

      assertThat(file(id).it()).isEqualTo(before);
    }
    assertThat(SERVICE.texts("select person from who_took_part('" + it.id() + "')"))
        .contains("asha");
    SERVICE.execute(END.formatted(id));
    assertThatThrownBy(() -> SERVICE.execute(END.formatted(id)))
        .isInstanceOfSatisfying(
            SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("23505"));
  }

  private static final String END =
      "insert into strike_end (strike_id, how, by, at, reason)"
          + " values ('%s', 'LIFTED', 'cerys', now(), 'why')";

  @Test
  void bringsNoBlockBackThatEndedWhenTheCommentWasShown() {
    Case it = author.writes("ABUSE_STAFF");
    UUID id = blocked(it, AuthorUnderTest.temporaryBlock());
    accepted(SERVICE.bean(Desk.class).unhide(it.id(), ASHA, WHY));

    assertThat(code(SERVICE.bean(UndoDesk.class).undo(it.id(), ASHA))).isEqualTo("block-ended");
    assertThat(standing(id)).isEqualTo(Strike.Standing.ENDED);
  }

  @Test
  void isReadOnRecordWhereverItIsRead() {
    UUID id = proposed(author.writes("ABUSE_USER"), NOTE);
    accepted(DESK.confirm(id, CERYS, WHY));
    Case it = author.writes("ABUSE_USER");
    String hex = READER.ofCase(BEN, it.id()).orElseThrow().author().orElseThrow().hex();
    for (Runnable reading :
        List.<Runnable>of(
            () -> READER.ofCase(DORA, it.id()),
            () -> READER.notice(DORA, it.id()),
            () -> READER.sheet(DORA, it.id()))) {
      long cases = read("CASE_READ", it.id().toString());
      reading.run();
      assertThat(read("CASE_READ", it.id().toString())).isEqualTo(cases + 1);
    }

    assertThat(read("AUTHOR_READ", hex)).as("by conduct and sheet").isEqualTo(2);
    Case first = AuthorUnderTest.on(SERVICE).writes("ABUSE_USER");
    READER.ofCase(DORA, first.id());
    assertThat(
            SERVICE.count(
                "select count(*) from audit_event where who = 'dora' and kind = 'AUTHOR_READ'"))
        .as("of whom there is nothing else, nothing else was read")
        .isEqualTo(2);
  }

  private static long read(String kind, String subject) {
    return SERVICE.count(
        "select count(*) from audit_event where who = 'dora' and kind = '%s' and subject = '%s'"
            .formatted(kind, subject));
  }

  @Test
  void keepsNoHandleBesideTheBlock() {
    UUID id = proposed(author.writes("ABUSE_USER"), NOTE);
    accepted(DESK.confirm(id, CERYS, WHY));

    assertThat(
            SERVICE.count(
                "select count(*) from strike where strike::text like '%" + author.id() + "%'"))
        .isZero();
    assertThat(SERVICE.count("select count(*) from strike where strike_id = '" + id + "'")).isOne();
  }

  @Test
  void refusesInTheDatabaseWhatCodeMightForget() {
    UUID id = proposed(author.writes("HATE_RACE"), AuthorUnderTest.longBlock());

    for (String forgotten :
        List.of(
            "insert into strike_confirmation values ('%s', 'ben', 'LONG_BLOCK', 'ben', now(), 'why', null)",
            "insert into strike_confirmation values ('%s', 'ben', 'LONG_BLOCK', 'system', now(), 'why', null)",
            "insert into strike_confirmation values ('%s', 'cerys', 'LONG_BLOCK', 'ben', now(), 'why', null)",
            "insert into strike_confirmation values ('%s', 'ben', 'LONG_BLOCK', 'cerys', now(), 'why', now() + interval '1 day')",
            "insert into strike_second values ('%s', 'ben', 'cerys', 'LONG_BLOCK', 'dora', now(), 'why', now() + interval '1 day')",
            "insert into block values ('%s', null, 'LONG_BLOCK', 'ambermere', 1, now(), now() + interval '1 day', now() + interval '2 days')",
            "update strike set step = 'NOTE' where strike_id = '%s'",
            "delete from strike where strike_id = '%s'")) {
      assertThatThrownBy(() -> SERVICE.execute(forgotten.formatted(id)))
          .as(forgotten)
          .isInstanceOfSatisfying(SQLException.class, StrikeDeskTest::isAboutTheRow);
    }
    accepted(DESK.confirm(id, CERYS, WHY));
    assertThatThrownBy(() ->
            SERVICE.execute(
                "insert into strike_second values ('"
                    + id
                    + "', 'ben', 'cerys', 'LONG_BLOCK', 'cerys', now(), 'why', now() + interval '1 day')"))
        .isInstanceOfSatisfying(SQLException.class, StrikeDeskTest::isAboutTheRow);
  }

  /** A constraint or a trigger refused it; the statement itself is well made. */
  private static void isAboutTheRow(SQLException refused) {
    assertThat(refused.getSQLState()).matches("23...|P0001");
  }
}

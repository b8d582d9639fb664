package moothall.escalation.conduct;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.conduct.CasesOfConduct.hidden;
import static moothall.escalation.conduct.CasesOfConduct.shownAgain;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.domain.CaseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AppealTest {

  private static final Filing LETTER = filing("I only said what it is.", Optional.empty());

  @Test
  void isDecidedByWhoeverHasItAndTookNoPart() {
    Appeal appeal = LETTER.appeal(hidden(1, "ABUSE_USER"), Optional.empty(), ben(), RECEIVED);
    Appeal assigned =
        new Appeal(
            appeal.id(),
            appeal.filed(),
            List.of(
                new Appeal.Assignment("ben", "ben", RECEIVED),
                new Appeal.Assignment("cerys", "ben", RECEIVED)),
            Optional.empty());
    TookPart tookPart = new TookPart(Set.of("asha"));

    assertThat(tookPart.uninvolved(new Person("asha"))).isEmpty();
    Uninvolved ben = tookPart.uninvolved(ben()).orElseThrow();
    Uninvolved cerys = tookPart.uninvolved(new Person("cerys")).orElseThrow();
    assertThat(appeal.toDeciding(cerys).orElseThrow().code()).isEqualTo("not-assigned");
    assertThat(assigned.toDeciding(ben).orElseThrow().code()).isEqualTo("not-assigned");
    assertThat(assigned.toDeciding(cerys)).isEmpty();
  }

  @Test
  void runsTenWorkingDaysFromWhenItArrived() {
    Instant arrived = Instant.parse("2026-12-18T10:00:00Z");

    Appeal appeal =
        LETTER.appeal(hidden(1, "ABUSE_USER"), Optional.of(arrived), ben(), arrived.plusSeconds(9));

    // Christmas Day is a Friday, Boxing Day is kept on Monday, and New Year's Day is a Friday.
    assertThat(appeal.filed().due()).isEqualTo(Instant.parse("2027-01-06T23:59:59Z"));
    assertThat(appeal.isOverdue(Instant.parse("2027-01-06T23:59:59Z"))).isFalse();
    assertThat(appeal.isOverdue(Instant.parse("2027-01-07T00:00:00Z"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25",
    "2026-12-28", "2027-01-01", "2027-03-26", "2027-03-29", "2027-12-27", "2027-12-28",
    "2022-01-03", "2028-01-03", "2028-04-17", "2038-04-26"
  })
  void knowsTheBankHolidays(LocalDate day) {
    assertThat(WorkingDays.isWorkingDay(day)).isFalse();
    assertThat(WorkingDays.bankHolidays(day.getYear())).hasSize(8);
  }

  @Test
  void worksOnTheOtherDays() {
    assertThat(WorkingDays.isWorkingDay(LocalDate.of(2026, 4, 7))).isTrue();
    assertThat(WorkingDays.isWorkingDay(LocalDate.of(2026, 12, 29))).isTrue();
    assertThat(WorkingDays.isWorkingDay(LocalDate.of(2026, 11, 21))).isFalse();
  }

  @Test
  void isRefusedWhereThereIsNothingToLookAt() {
    var shown = shownAgain(hidden(1, "ABUSE_USER"), "asha");

    assertThat(LETTER.objection(hidden(1, "ABUSE_USER"), false, RECEIVED)).isEmpty();
    assertThat(LETTER.objection(shown, false, RECEIVED).orElseThrow().code())
        .isEqualTo("nothing-to-appeal");
    assertThat(LETTER.objection(shown, true, RECEIVED)).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithAFiling() {
    var it = hidden(1, "ABUSE_USER");

    assertThat(filing(" ", Optional.empty()).objection(it, false, RECEIVED).orElseThrow().code())
        .isEqualTo("statement");
    assertThat(
            filing("Why?", Optional.of(RECEIVED.plus(Duration.ofDays(1))))
                .objection(it, false, RECEIVED)
                .orElseThrow()
                .code())
        .isEqualTo("received");
    var unnamed =
        new Filing("Why?", Appeal.Channel.COMMENT, false, Optional.empty(), Optional.empty());
    assertThat(unnamed.objection(it, false, RECEIVED).orElseThrow().code()).isEqualTo("channel");
    var named =
        new Filing(
            "Why?",
            Appeal.Channel.EMAIL,
            false,
            Optional.empty(),
            Optional.of(new CaseId(new java.util.UUID(0, 7))));
    assertThat(named.objection(it, false, RECEIVED).orElseThrow().code()).isEqualTo("channel");
  }

  private static Filing filing(String statement, Optional<Instant> received) {
    return new Filing(statement, Appeal.Channel.LETTER, false, received, Optional.empty());
  }

  private static Person ben() {
    return new Person("ben");
  }
}

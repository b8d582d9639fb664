package moothall.moderation.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import moothall.moderation.policy.PeopleRegister;
import moothall.moderation.policy.Term;
import moothall.moderation.policy.Validity;
import org.junit.jupiter.api.Test;

class NamesKeptApartTest {

  private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

  private final NamesKeptApart names =
      new NamesKeptApart(
          new PeopleRegister(
              "1",
              List.of(
                  new PeopleRegister.Entry(
                      "Ann Brown",
                      PeopleRegister.Role.OFFICER,
                      false,
                      "purpose",
                      DAY,
                      DAY.plusDays(1)))),
          List.of(Term.of("Iron Dawn Vanguard"), new Term.Phrase("IDV", true, Validity.ALWAYS)));

  @Test
  void leavesNamesOutWhereverTheyStandAndHoweverTheyAreCapitalised() {
    assertThat(names.outOf("ann brown, ANN BROWN and the iron dawn vanguard"))
        .isEqualTo("%1$s, %1$s and the %1$s".formatted(NamesKeptApart.STAND_IN));
    assertThat(names.outOf("IDV!")).isEqualTo(NamesKeptApart.STAND_IN + "!");
  }

  @Test
  void takesTheLongerOfTwoNamesThatBeginAlike() {
    NamesKeptApart alike =
        new NamesKeptApart(
            new PeopleRegister("1", List.of()),
            List.of(
                Term.of("Iron Dawn"),
                Term.of("Iron Dawn in the North"),
                Term.of("Iron Dawn Boys")));

    assertThat(alike.outOf("iron dawn in the north, Iron Dawn boys, Iron Dawn in the South"))
        .isEqualTo("%1$s, %1$s, %1$s in the South".formatted(NamesKeptApart.STAND_IN));
  }

  @Test
  void leavesOtherWordsAlone() {
    for (String text : new String[] {"Joann Brown", "Ann Browne", "idv", "AIDVS", "", "Ann"}) {
      assertThat(names.outOf(text)).isEqualTo(text);
    }
  }
}

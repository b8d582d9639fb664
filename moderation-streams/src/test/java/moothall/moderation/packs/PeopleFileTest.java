package moothall.moderation.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import moothall.moderation.policy.PeopleRegister;
import moothall.moderation.policy.PeopleRegister.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleFileTest {

  private static final String FILE =
      """
      register: people
      version: "3"
      people:
        - name: Ada Invented
          role: OFFICER
          purpose: protection
          from: 2026-01-01
          until: 2026-02-01
      """;

  @Test
  void readsTheShippedExample() throws IOException {
    PeopleRegister people = PeopleFile.read(PolicyFiles.resource("people.yaml"));

    assertThat(people.on(LocalDate.of(2026, 11, 20)))
        .extracting(Entry::name)
        .contains("Janice Wetherfold", "Martin Eames", "Councillor Titley");
  }

  @ParameterizedTest
  @CsvSource({"2025-12-31, 0", "2026-01-01, 1", "2026-01-31, 1", "2026-02-01, 0"})
  void keepsANameForItsDaysOnly(LocalDate day, int count) {
    assertThat(PeopleFile.read(FILE).on(day)).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "register: people | register: staff | register (expected: people)",
        "role: OFFICER | role: BOSS | role: BOSS (expected: OFFICER, MEMBER or CONTRACTOR)",
        "purpose: protection | public-facing: true | purpose is missing",
        "until: 2026-02-01 | until: 2026-01-01 | until (expected: a day behind from)",
        "until: 2026-02-01 | public-facing: true | until is missing",
        "purpose: protection | purpose: x\\n    public-facing: maybe | public-facing: maybe",
        "from: 2026-01-01 | since: 2026-01-01 | unknown key since"
      })
  void saysWhatIsWrong(String right, String wrong, String message) {
    String yaml = FILE.replace(right, wrong.replace("\\n", "\n"));

    assertThatThrownBy(() -> PeopleFile.read(yaml))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("Ada");
  }
}

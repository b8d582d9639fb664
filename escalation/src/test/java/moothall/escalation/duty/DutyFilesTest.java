package moothall.escalation.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import moothall.escalation.referral.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DutyFilesTest {

  @ParameterizedTest
  @ValueSource(strings = {"ENGLAND", "WALES", "SCOTLAND", "NORTHERN_IRELAND"})
  void readsTheShippedClocksForEveryNation(String nation) {
    var clocks = ClockFile.read(null, nation);

    assertThat(clocks.rows()).hasSize(Urgency.values().length);
    assertThat(clocks.hours().holidays()).contains(LocalDate.of(2026, 12, 25));
    assertThat(clocks.hours().holidays().contains(LocalDate.of(2026, 11, 30)))
        .isEqualTo(nation.equals("SCOTLAND"));
  }

  @Test
  void namesWhatIsWrongWithAFileOfClocks() {
    assertThatThrownBy(() -> ClockFile.read(null, "FRANCE"))
        .hasMessageContaining("moothall.escalation.duty.nation: FRANCE (expected one of");
    assertThatThrownBy(() -> ClockFile.parse("clocks: 5", "WALES"))
        .hasMessage("in the file of clocks, clocks: 5 (expected: names with values)");
  }

  @Test
  void laysACouncilsAreasOverTheShippedForces(@TempDir Path folder) throws IOException {
    Path own = folder.resolve("areas.yaml");
    Files.writeString(
        own,
        """
        forces: {Ambershire Police: [E07000999]}
        councils: {ambermere: E07000999}
        pages: {derby-news: E06000015, glasgow-news: S12000049}
        """);

    var areas = AreaFile.read(own);

    assertThat(areas.of("town-news", "ambermere").orElseThrow().force())
        .isEqualTo("Ambershire Police");
    assertThat(areas.of("derby-news", "").orElseThrow().force())
        .isEqualTo("Derbyshire Constabulary");
    assertThat(areas.of("glasgow-news", "").orElseThrow().force())
        .isEqualTo("Police Service of Scotland");
    assertThat(AreaFile.read(null).of("town-news", "ambermere")).isEmpty();
  }

  @Test
  void knowsTheFormsOfForcesAndRefusesWhatIsNoAddress(@TempDir Path folder) throws IOException {
    Path own = folder.resolve("areas.yaml");
    Files.writeString(own, "forms: {Ambershire Police: 'https://www.ambershire.example/report'}");

    assertThat(AreaFile.forms(own).of("Ambershire Police").orElseThrow().getHost())
        .isEqualTo("www.ambershire.example");
    assertThat(AreaFile.forms(own).of("Another Police")).isEmpty();
    assertThat(AreaFile.forms(null).byForce()).isEmpty();
    for (String wrong :
        new String[] {
          "http://plain.example/", "javascript:alert(1)", "https://a@b.example/", "no address"
        }) {
      Files.writeString(own, "forms: {Ambershire Police: \"" + wrong + "\"}");
      assertThatThrownBy(() -> AreaFile.forms(own))
          .hasMessageContaining("the form of Ambershire Police (expected: an address as https");
    }
  }
}

package moothall.escalation.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class ForceTableTest {

  private static final ForceTable FORCES =
      new ForceTable(
          Map.of("E07000242", "Hertfordshire Constabulary", "S12", "Police Scotland"),
          Map.of("station-news", "S12000033"),
          Map.of("ambermere", "E07000242", "elsewhere", "E07000001"));

  @Test
  void goesByThePageAndElseByTheCouncil() {
    assertThat(FORCES.of("town-news", "ambermere"))
        .hasValueSatisfying(it -> {
          assertThat(it.force()).isEqualTo("Hertfordshire Constabulary");
          assertThat(it.reason()).isEqualTo("The council is in E07000242.");
        });
    assertThat(FORCES.of("station-news", "ambermere"))
        .hasValueSatisfying(it -> assertThat(it.force()).isEqualTo("Police Scotland"));
  }

  @Test
  void leavesItToAPersonWhereItDoesNotKnow() {
    assertThat(FORCES.of("town-news", "elsewhere")).isEmpty();
    assertThat(FORCES.of("town-news", "unheard-of")).isEmpty();
  }
}

package moothall.escalation.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RuleRecordTest {

  @Test
  void saysNothingOfWhatIsTooSmall() {
    RuleRecord small = RuleRecord.of(4, new Share(4, 4));
    RuleRecord enough = RuleRecord.of(5, new Share(4, 5));

    assertThat(small.cases().words()).isEqualTo("1 to 4");
    assertThat(small.stood()).isEmpty();
    assertThat(enough.cases().words()).isEqualTo("5");
    assertThat(enough.stood()).contains(new Share(4, 5));
  }

  @Test
  void addsUpWithoutTellingWhatIsSmall() {
    RuleRecord ten = RuleRecord.of(10, new Share(0, 0));
    RuleRecord three = RuleRecord.of(3, new Share(0, 0));

    assertThat(RuleRecord.together(List.of(ten, three)).words()).isEqualTo("at least 11");
    assertThat(RuleRecord.together(List.of(ten, ten, RuleRecord.NOTHING)).words()).isEqualTo("20");
    assertThat(RuleRecord.together(List.of()).words()).isEqualTo("0");
  }
}

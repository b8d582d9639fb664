package moothall.escalation.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class NextStageTest {

  /** The register's word outweighs the older setting. */
  @ParameterizedTest
  @EnumSource
  void isThatOfTheRegionInTheRegister(NextStage stage) {
    assertThat(NextStage.of(Optional.of(stage.name()), true, "ENGLAND")).isEqualTo(stage);
    assertThat(NextStage.of(Optional.of(stage.name()), false, "SCOTLAND")).isEqualTo(stage);
  }

  @Test
  void isThatOfTheSettingWhereTheRegisterDoesNotSay() {
    assertThat(NextStage.of(Optional.empty(), true, "SCOTLAND")).isEqualTo(NextStage.WALES);
  }

  /** As at an instance that reads no register. */
  @ParameterizedTest
  @EnumSource
  void isThatOfTheNationWhereNothingSaysMoreOfTheCouncil(NextStage stage) {
    assertThat(NextStage.of(Optional.empty(), false, stage.name())).isEqualTo(stage);
    assertThat(NextStage.of(Optional.of("MERCIA"), false, stage.name())).isEqualTo(stage);
  }
}

package moothall.escalation.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import moothall.escalation.EscalationUnderTest;
import moothall.platforms.Platform;
import moothall.platforms.Platforms;
import org.junit.jupiter.api.Test;

final class ExecutorsTest {

  @Test
  void areThereExactlyForThePlatformsThatSaySo() {
    try (EscalationUnderTest service =
        EscalationUnderTest.start(Map.of("moothall.test.callback", "http://127.0.0.1:1"))) {
      assertThat(service.bean(ExecutorsOfTheTest.class).all())
          .extracting(ActionExecutor::platform)
          .containsExactlyInAnyOrderElementsOf(
              service.bean(Platforms.class).all().stream()
                  .filter(platform -> platform.acting().built())
                  .map(Platform::id)
                  .toList());
    }
  }
}

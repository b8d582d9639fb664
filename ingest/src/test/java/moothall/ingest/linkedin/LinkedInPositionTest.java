package moothall.ingest.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedInPositionTest {

  /** An account may have been read by another channel before, or by another release. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"page\":1,\"own\":\"1\"}",
        "{\"threads\":[null]}",
        "{\"threads\":[{}]}",
        "[]",
        "null"
      })
  void takesAnotherPlatformsPositionForTheBeginning(String position) {
    assertThat(LinkedInPosition.read(position, 17))
        .isEqualTo(new LinkedInPosition(17, true, 0, null, List.of()));
  }
}

package moothall.ingest.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlueskyPositionTest {

  /** An account may have been read by another channel before, or by another release. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"list\":\"OWN_POSTS\"}",
        "{\"threads\":[]}",
        "{\"list\":\"OWN_POSTS\",\"threads\":[null]}",
        "{\"list\":\"ELSEWHERE\",\"threads\":[]}",
        "[]",
        "null"
      })
  void takesAnotherPlatformsPositionForNone(String position) {
    assertThat(BlueskyPosition.read(position)).isEmpty();
  }

  @Test
  void goesOnWhereItStood() {
    BlueskyPosition position =
        BlueskyPosition.beginning(true).afterPosts("next", List.of("at://did:plc:a/p/1"));

    assertThat(BlueskyPosition.read(position.written())).contains(position);
  }
}

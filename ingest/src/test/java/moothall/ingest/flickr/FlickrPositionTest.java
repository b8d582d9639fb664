package moothall.ingest.flickr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlickrPositionTest {

  /** An account may have been read by another channel before, or by another release. */
  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"page\":1,\"own\":\"1\"}", "{\"photos\":[null]}", "[]", "null"})
  void takesAnotherPlatformsPositionForTheBeginning(String position) {
    assertThat(FlickrPosition.read(position)).isEqualTo(FlickrPosition.BEGINNING);
  }
}

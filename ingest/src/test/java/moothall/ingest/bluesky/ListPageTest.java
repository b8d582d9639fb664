package moothall.ingest.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListPageTest {

  @ParameterizedTest
  @CsvSource({"'\"3l4n\"', 3l4n", "'\"null\"', null", "null, ", "'\"\"', "})
  void goesOnOnlyWhereACursorIsSaid(String said, String cursor) {
    byte[] body =
        ("{\"cursor\":" + said + ",\"notifications\":[]}").getBytes(StandardCharsets.UTF_8);

    assertThat(ListPage.of(body, "notifications").orElseThrow().after(null)).isEqualTo(cursor);
  }
}

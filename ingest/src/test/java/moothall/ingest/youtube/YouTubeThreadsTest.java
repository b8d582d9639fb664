package moothall.ingest.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YouTubeThreadsTest {

  @ParameterizedTest
  @CsvSource({"'\"QURT\"', QURT", "null, ", "'\"\"', "})
  void goesOnOnlyWhereATokenIsSaid(String said, String token) {
    byte[] body =
        ("{\"nextPageToken\":" + said + ",\"items\":[]}").getBytes(StandardCharsets.UTF_8);

    assertThat(YouTubeThreads.ofThreads(body).orElseThrow().next()).isEqualTo(token);
    assertThat(YouTubeThreads.ofComments(body, "").orElseThrow().next()).isEqualTo(token);
  }
}

package moothall.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import moothall.events.PageRegistered;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.Heard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteReaderTest {

  private static final Account OPEN =
      new Account(
          PageRegistered.newBuilder()
              .setPageId("town-site")
              .setCouncilId("ambermere")
              .setPlatform("wordpress")
              .setName("Ambermere Borough Council")
              .build(),
          new byte[0]);

  /** Java's client throws for them. */
  @ParameterizedTest
  @ValueSource(strings = {"https://news..example/", "https://-news.example/", "https://.../feed"})
  void saysThatAnAddressHasNoHost(String address) {
    SiteReader site = new SiteReader(Duration.ofMillis(700));

    SiteReader.Answer answer = site.get(URI.create(address), OPEN, Map.of());

    assertThat(((SiteReader.Answer.Failed) answer).why()).isInstanceOf(Heard.Refused.class);
  }
}

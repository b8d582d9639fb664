package moothall.ingest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import moothall.ingest.IngestBench;
import moothall.platforms.Platform;
import moothall.platforms.Platforms;
import moothall.service.secrets.ChannelSecrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsAtStartTest {

  @TempDir Path folder;
  private IngestBench ingest;

  @BeforeEach
  void start() throws Exception {
    ingest = new IngestBench(folder, Map.of());
  }

  @AfterEach
  void stop() {
    ingest.close();
  }

  @Test
  void countsWhatApprovedPagesLack() throws Exception {
    Files.writeString(folder.resolve("facebook.town-facebook"), "an invented token");
    assertThat(missing("town")).isZero();
    assertThat(missing("town-facebook")).isZero();
    assertThat(missing("file-replay")).isZero();

    Files.delete(folder.resolve("website.town"));
    Files.delete(folder.resolve("website.proposed"));
    Files.delete(folder.resolve("facebook.app-secret"));
    Files.delete(folder.resolve("facebook.verify-token"));

    assertThat(missing("town")).isEqualTo(1);
    assertThat(missing("town-facebook")).isEqualTo(2);
    assertThat(missing("proposed")).isZero();
    assertThat(missing("proposed-facebook")).isZero();
  }

  @Test
  void hearsFromEveryChannelThatReads() {
    assertThat(ingest.bean(ChannelsOfTheTest.class).all())
        .extracting(ChannelSecrets::platform)
        .containsExactlyInAnyOrderElementsOf(
            ingest.bean(Platforms.class).all().stream()
                .filter(platform -> platform.reading().built())
                .map(Platform::id)
                .toList());
  }

  private double missing(String page) {
    return ingest
        .bean(MeterRegistry.class)
        .get("moothall.page.secret.missing")
        .tag("page", page)
        .gauge()
        .value();
  }
}

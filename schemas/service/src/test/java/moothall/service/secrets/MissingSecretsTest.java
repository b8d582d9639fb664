package moothall.service.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moothall.service.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class MissingSecretsTest {

  private static final String VALUE = "an invented value";

  @TempDir Path folder;

  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    logger().addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger().detachAppender(log);
  }

  @Test
  void namesWhatIsMissingAndWhereItGoes() {
    missing().lookAt(List.of(page("town", "website", true)));

    assertThat(lines())
        .containsExactly(
            "page town cannot be read until secret website.town is there (environment variable"
                + " MOOTHALL_SECRET_WEBSITE_TOWN, or file "
                + folder.resolve("website.town")
                + ")");
    assertThat(gauge("town")).isEqualTo(1);
  }

  @Test
  void namesEverythingAPageLacksInOneLine() throws IOException {
    Files.writeString(folder.resolve("facebook.app"), VALUE);

    missing().lookAt(List.of(page("square", "facebook", true)));

    assertThat(lines())
        .singleElement()
        .asString()
        .contains("secret facebook.square is there", " and secret facebook.word is there")
        .doesNotContain("facebook.app is", VALUE);
    assertThat(gauge("square")).isEqualTo(2);
  }

  @Test
  void saysNothingWhereEverythingIsThere() throws IOException {
    Files.writeString(folder.resolve("website.town"), VALUE);

    missing().lookAt(List.of(page("town", "website", true)));

    assertThat(lines()).isEmpty();
    assertThat(gauge("town")).isZero();
  }

  @Test
  void wantsNothingForPagesThatAreNotApproved() {
    missing().lookAt(List.of(page("town", "website", false)));

    assertThat(lines()).isEmpty();
    assertThat(gauge("town")).isZero();
  }

  @Test
  void wantsNothingWhereNoChannelDoes() {
    missing().lookAt(List.of(page("town", "telegraph", true)));

    assertThat(lines()).isEmpty();
  }

  @Test
  void saysItOnceAndCountsItAsLongAsItLasts() throws IOException {
    MissingSecrets missing = missing();
    List<MissingSecrets.Page> pages = List.of(page("town", "website", true));

    missing.lookAt(pages);
    missing.lookAt(pages);

    assertThat(lines()).hasSize(1);
    Files.writeString(folder.resolve("website.town"), VALUE);
    assertThat(gauge("town")).isZero();
  }

  @Test
  void saysItWhenAPageIsApprovedLater() {
    MissingSecrets missing = missing();

    missing.lookAt(List.of(page("town", "website", false)));
    missing.lookAt(List.of(page("town", "website", true)));

    assertThat(lines()).hasSize(1);
    assertThat(gauge("town")).isEqualTo(1);
  }

  private MissingSecrets missing() {
    ChannelSecrets website = () -> "website";
    ChannelSecrets facebook =
        new ChannelSecrets() {
          @Override
          public String platform() {
            return "facebook";
          }

          @Override
          public Set<String> neededFor(Optional<String> pageSecret) {
            return Set.of(pageSecret.orElseThrow(), "facebook.app", "facebook.word");
          }
        };
    return new MissingSecrets(new Secrets(folder), List.of(website, facebook), meters, "read");
  }

  private static MissingSecrets.Page page(String id, String platform, boolean approved) {
    return new MissingSecrets.Page(id, platform, approved, Optional.of(platform + "." + id));
  }

  private double gauge(String page) {
    return meters.get("moothall.page.secret.missing").tag("page", page).gauge().value();
  }

  private List<String> lines() {
    return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger(MissingSecrets.class);
  }
}

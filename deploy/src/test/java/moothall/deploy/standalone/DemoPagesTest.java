package moothall.deploy.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import moothall.deploy.simulator.channels.TownChannel;
import moothall.deploy.simulator.channels.TownChannels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

class DemoPagesTest {

  private static final Ports PORTS = new Ports(20_000);

  @TempDir Path folder;
  private Home home;
  private DemoPages demo;

  @BeforeEach
  void prepare() {
    home = new Home(folder.resolve("home"));
    home.prepare();
    demo = new DemoPages(home, PORTS);
  }

  @Test
  void registersTheWebsiteAndEveryChannel() throws IOException {
    demo.arrange();

    List<Map<String, String>> pages;
    try (Reader file = Files.newBufferedReader(home.demoPages())) {
      Map<String, List<Map<String, String>>> register = new Yaml().load(file);
      pages = register.get("pages");
    }
    assertThat(pages)
        .extracting(it -> it.get("platform"))
        .startsWith("website")
        .endsWith(TownChannels.all().stream().map(TownChannel::platform).toArray(String[]::new));
    assertThat(pages)
        .allSatisfy(it -> {
          assertThat(it).containsEntry("status", "APPROVED").containsEntry("mode", "ENFORCE");
          assertThat(home.secrets().resolve(it.get("secret"))).isNotEmptyFile();
        });
  }

  @Test
  void suspendsItsPagesWhereTheNextStartIsNoDemo() throws IOException {
    demo.retire();
    assertThat(home.demoPages()).doesNotExist();
    demo.arrange();

    demo.retire();

    assertThat(Files.readString(home.demoPages()))
        .contains("status: SUSPENDED", "platform: facebook")
        .doesNotContain("APPROVED");
    assertThat(
            new Settings(home, PORTS, false, Standalone.LOOPBACK)
                .of("ingest")
                .get("moothall.ingest.pages-files"))
        .isEqualTo(List.of(home.pages().toString(), home.demoPages().toString()));
  }

  /** A service that looks for a secret under another name shows a fault where there is none. */
  @Test
  void writesEverySecretThatAServiceIsTold() throws IOException {
    demo.arrange();

    List<String> told =
        demo.settings().values().stream()
            .map(Object::toString)
            .filter(it -> it.startsWith("demo."))
            .toList();
    assertThat(told).hasSizeGreaterThan(15);
    assertThat(told).allSatisfy(it -> assertThat(home.secrets().resolve(it)).isNotEmptyFile());
    for (String service : List.of("ingest", "escalation")) {
      assertThat(demo.settings())
          .containsEntry("moothall." + service + ".flickr.api-key", "demo.flickr-api-key")
          .containsEntry("moothall." + service + ".flickr.api-secret", "demo.flickr-api-secret");
    }
  }

  @Test
  void makesTheSecretsAnewForTheirOwnerAlone() throws IOException {
    demo.arrange();
    Path token = home.secrets().resolve("demo.x-token");
    String first = Files.readString(token);

    demo.arrange();

    assertThat(Files.readString(token)).isNotEqualTo(first).hasSize(49);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
        .isEqualTo("rw-------");
  }

  /** A council that tries the demo on its own home finds its secrets as they were. */
  @Test
  void touchesNoSecretThatCouldBeACouncilsOwn() {
    assertThat(TownChannels.all()).hasSizeGreaterThan(3);
    for (TownChannel channel : TownChannels.all()) {
      assertThat(channel.secrets().keySet())
          .contains(channel.secret(TownChannel.TOKEN))
          .allMatch(it -> it.startsWith("demo." + channel.platform() + "-"));
    }
  }

  @Test
  void leadsEveryServiceToTheSimulationsAndNowhereElse() {
    Map<String, Object> settings = demo.settings();

    assertThat(settings.entrySet().stream().filter(it -> it.getKey().endsWith("-url")))
        .hasSizeGreaterThan(6)
        .allMatch(it -> it.getValue().toString().startsWith("http://127.0.0.1:200"));
    assertThat(settings)
        .containsKeys(
            "moothall.escalation.facebook.base-url",
            "moothall.escalation.flickr.base-url",
            "moothall.escalation.instagram.base-url",
            "moothall.escalation.linkedin.base-url",
            "moothall.escalation.x.base-url",
            "moothall.escalation.youtube.base-url",
            "moothall.ingest.facebook.base-url",
            "moothall.ingest.youtube.token-url");
  }
}

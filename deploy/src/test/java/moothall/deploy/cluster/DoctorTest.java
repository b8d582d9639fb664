package moothall.deploy.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moothall.deploy.FreePorts;
import moothall.ingest.pages.PageRegister;
import moothall.ingest.pages.PagesOnFile;
import moothall.service.KafkaConfig;
import moothall.service.ServiceContext;
import moothall.service.ServiceSettings;
import moothall.service.health.DiskConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

  private static final String PAGES =
      """
      pages:
        - id: town
          council: ambermere
          platform: website
          name: Ambermere
          mode: ENFORCE
          status: %s
          approved-by: test
          callback: http://127.0.0.1:1/callback
          secret: website.town
      """;

  @TempDir Path folder;

  @Test
  void namesTheSecretThatAnApprovedPageLacks() throws Exception {
    assertThat(sentences(PAGES.formatted("APPROVED")))
        .anyMatch(it ->
            it.startsWith("town cannot be read whole (expected: secret website.town as ")
                && it.contains(folder.resolve("secrets/website.town").toString()));
  }

  @Test
  void saysNothingOfAPageThatIsNotApprovedOrHasItsSecret() throws Exception {
    assertThat(sentences(PAGES.formatted("SUSPENDED"))).noneMatch(it -> it.contains("town"));
    Files.createDirectories(folder.resolve("secrets"));
    Files.writeString(folder.resolve("secrets/website.town"), "an invented secret");

    assertThat(sentences(PAGES.formatted("APPROVED"))).noneMatch(it -> it.contains("town"));
  }

  @Test
  void saysWhatIsWrongInTheRegisterOfPages() throws Exception {
    assertThat(sentences("pages: none"))
        .anyMatch(it -> it.contains("there is no list 'pages' (expected: "));
  }

  @Test
  void saysThatAPasswordIsNotThere() throws Exception {
    assertThat(sentences(PAGES.formatted("APPROVED"), Map.of("moothall.kafka.user", "somebody")))
        .anyMatch(it ->
            it.contains(
                "the secret kafka.password is not set (expected: the password of somebody"));
  }

  @Test
  void refusesNoStartBecauseABrokerIsDownUnlessTopicsAreStillToBeMade() {
    assertThat(KafkaCheck.tooFew(2, 3, true).verdict()).isEqualTo(Finding.Verdict.LACKING);
    assertThat(KafkaCheck.tooFew(2, 3, true).sentence())
        .isEqualTo("2 brokers are alive (expected: 3 or more, as moothall.kafka.replicas says)");
    assertThat(KafkaCheck.tooFew(1, 3, false).verdict()).isEqualTo(Finding.Verdict.WRONG);
    assertThat(KafkaRights.ownTopics("moderation")).containsExactly("moothall-moderation-");
    assertThat(KafkaRights.ownTopics("ingest")).isEmpty();
  }

  @Test
  void comparesClocks() {
    Instant now = Instant.parse("2026-11-23T04:00:00Z");

    assertThat(Clocks.compare("PostgreSQL", now.plusSeconds(4), now).isFine()).isTrue();
    assertThat(Clocks.compare("PostgreSQL", now.minusSeconds(90), now).sentence())
        .startsWith("that of PostgreSQL is 90 s behind ours (expected: 5 s at most");
  }

  /** What the doctor looks at must be what the service will use. */
  @Test
  void readsTheSettingsAsTheServiceDoes() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("moothall.kafka.bootstrap-servers", "broker:9093");
    settings.put("moothall.kafka.tls", "true");
    settings.put("moothall.kafka.trusted", "/etc/trusted.pem");
    settings.put("moothall.kafka.user", "somebody");
    settings.put("moothall.kafka.registry-user", "another");
    settings.put("moothall.kafka.security.ssl.endpoint.identification.algorithm", "https");
    settings.put("moothall.kafka.instance", "first");
    settings.put("moothall.kafka.replicas", "2");
    settings.put("moothall.disk.least-free", "12345");
    assertThatBothAgree(settings);
    assertThatBothAgree(Map.of());
  }

  private static void assertThatBothAgree(Map<String, Object> settings) {
    Map<String, Object> offline = new HashMap<>(settings);
    offline.put("moothall.ingest.register", "in-memory");
    offline.put(PagesOnFile.ALONE, "true");
    offline.put("moothall.kafka.health", "false");
    try (ApplicationContext service = ServiceContext.unstarted("ingest", offline)) {
      service.registerSingleton(PageRegister.class, PagesOnFile.read(List.of()));
      service.start();
      ServiceSettings asked = ServiceSettings.of("ingest", settings);

      KafkaConfig theirs = service.getBean(KafkaConfig.class);
      assertThat(asked.kafka().security())
          .isEqualTo(theirs.security() == null ? Map.of() : theirs.security());
      assertThat(asked.kafka())
          .usingRecursiveComparison()
          .ignoringFields("security")
          .isEqualTo(theirs);
      assertThat(asked.disk()).isEqualTo(service.getBean(DiskConfig.class));
    }
  }

  private List<String> sentences(String pages) throws Exception {
    return sentences(pages, Map.of());
  }

  private List<String> sentences(String pages, Map<String, Object> more) throws Exception {
    Path file = Files.writeString(folder.resolve("pages.yaml"), pages);
    Map<String, Object> settings = new HashMap<>(more);
    int nobody = FreePorts.find().kafka();
    settings.put("moothall.kafka.bootstrap-servers", "127.0.0.1:" + nobody);
    settings.put("moothall.kafka.registry-url", "http://127.0.0.1:" + nobody);
    settings.put("moothall.ingest.pages-files", file.toString());
    settings.put("moothall.secrets-dir", folder.resolve("secrets").toString());
    return new Doctor(ServiceSettings.of("ingest", settings))
        .examine().stream().filter(it -> !it.isFine()).map(Finding::sentence).toList();
  }
}

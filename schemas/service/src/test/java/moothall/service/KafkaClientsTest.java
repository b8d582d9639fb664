package moothall.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.core.naming.conventions.StringConvention;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaClientsTest {

  @TempDir Path folder;

  @Test
  void asksNothingOfAKafkaThatAsksNothing() {
    assertThat(clients(false, null, null).connection().security()).isEmpty();
  }

  @Test
  void signsInOverTls() throws Exception {
    Files.writeString(folder.resolve("kafka.password"), "with \"quotes\" and \\ in it");
    Path trusted = Files.writeString(folder.resolve("trusted.pem"), "invented");

    Map<String, String> security = clients(true, trusted, "somebody").connection().security();

    assertThat(security)
        .containsEntry("security.protocol", "SASL_SSL")
        .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
        .containsEntry("ssl.truststore.type", "PEM")
        .containsEntry("ssl.truststore.location", trusted.toString())
        .containsEntry("client.rack", "here");
    assertThat(security.get("sasl.jaas.config"))
        .endsWith("username=\"somebody\" password=\"with \\\"quotes\\\" and \\\\ in it\";");
  }

  @Test
  void saysWhichPasswordOrFileIsMissing() {
    assertThatThrownBy(() -> clients(true, null, "somebody").connection())
        .hasMessageContaining("the secret kafka.password is not set")
        .hasMessageContaining("expected: the password of somebody");
    assertThatThrownBy(() -> clients(true, folder.resolve("nowhere.pem"), null).connection())
        .hasMessageContaining("nowhere.pem of moothall.kafka.trusted cannot be read")
        .hasMessageContaining("expected: certificates, PEM");
  }

  @Test
  void keepsPasswordsOutOfWhatIsPrinted() throws Exception {
    Files.writeString(folder.resolve("kafka.password"), "radioactive");
    KafkaClients clients = clients(true, null, "somebody");

    assertThat(clients.connection().security().get("sasl.jaas.config")).contains("radioactive");
    assertThat(clients.connection().toString()).doesNotContain("radioactive");
  }

  @Test
  void doesNotWaitAMinuteForARegistryThatIsSilent() {
    assertThat(clients(false, null, null).registrySettings())
        .containsEntry("http.connect.timeout.ms", 3_000)
        .containsEntry("http.read.timeout.ms", 3_000);
  }

  /** A variable's name has neither lower case nor dots that a client's setting could be told by. */
  @Test
  void takesFurtherSettingsOfKafkaFromPropertiesAndNoneFromTheEnvironment() {
    String further = "moothall.kafka.security.client.rack";
    PropertySource environment =
        PropertySource.of(
            "environment",
            Map.of("MOOTHALL_KAFKA_SECURITY_CLIENT_RACK", "there"),
            PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE,
            PropertySource.Origin.of("the environment"));
    System.setProperty(further, "here");
    try {
      assertThat(furtherSettings(PropertySource.of(Map.of()))).containsEntry("client.rack", "here");
    } finally {
      System.clearProperty(further);
    }

    assertThat(furtherSettings(environment)).doesNotContainKey("client.rack");
  }

  private static Map<String, Object> furtherSettings(PropertySource source) {
    try (ApplicationContext context =
        ApplicationContext.builder().propertySources(source).build()) {
      context.getEnvironment().start();
      return context
          .getEnvironment()
          .getProperties("moothall.kafka.security", StringConvention.RAW);
    }
  }

  private KafkaClients clients(boolean tls, @Nullable Path trusted, @Nullable String user) {
    return new KafkaClients(
        new KafkaConfig(
            "127.0.0.1:1",
            "http://127.0.0.1:1",
            tls,
            trusted,
            user,
            "kafka.password",
            null,
            "registry.password",
            tls && trusted != null && user != null ? Map.of("client.rack", "here") : Map.of(),
            null,
            false,
            3),
        new Secrets(folder));
  }
}

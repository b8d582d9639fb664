package moothall.service;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.schemas.KafkaConnection;
import moothall.schemas.TopicSetup.ClusterShape;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.jspecify.annotations.Nullable;

/**
 * How all clients of a service sign in to Kafka and to the registry, and whom they trust. Passwords
 * are read once, here, and stand in no configuration.
 */
public final class KafkaClients {

  private static final int SCHEMAS_CACHED = 100;
  private static final String MECHANISM = "SCRAM-SHA-512";
  private static final String PEM = "PEM";

  /** The client's own minute, four times over, is longer than anybody waits for a service. */
  private static final int REGISTRY_ANSWERS_MS = 3_000;

  private final KafkaConfig config;
  private final Secrets secrets;

  public KafkaClients(KafkaConfig config, Secrets secrets) {
    this.config = config;
    this.secrets = secrets;
  }

  /**
   * What every Kafka client is made from.
   *
   * @throws IllegalStateException if a password or the file of certificates is not there
   */
  public KafkaConnection connection() {
    return new KafkaConnection(
        config.bootstrapServers(),
        config.registryUrl(),
        security(),
        Optional.ofNullable(config.instance()),
        shape().replicationFactor());
  }

  /**
   * A client of the registry, to be closed.
   *
   * @throws IllegalStateException if a password or the file of certificates is not there
   */
  public SchemaRegistryClient registry() {
    return new CachedSchemaRegistryClient(
        List.of(config.registryUrl()), SCHEMAS_CACHED, registrySettings());
  }

  Map<String, Object> registrySettings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put(SchemaRegistryClientConfig.HTTP_CONNECT_TIMEOUT_MS, REGISTRY_ANSWERS_MS);
    settings.put(SchemaRegistryClientConfig.HTTP_READ_TIMEOUT_MS, REGISTRY_ANSWERS_MS);
    @Nullable String user = config.registryUser();
    if (user != null) {
      settings.put("basic.auth.credentials.source", "USER_INFO");
      settings.put(
          "basic.auth.user.info", user + ":" + password(config.registryPasswordName(), user));
    }
    @Nullable Path trusted = config.trusted();
    if (trusted != null && config.registryUrl().startsWith("https:")) {
      settings.put("schema.registry." + SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, PEM);
      settings.put(
          "schema.registry." + SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, readable(trusted));
    }
    return settings;
  }

  /** How the cluster keeps what it is given. */
  public ClusterShape shape() {
    return config.standalone() ? ClusterShape.STANDALONE : ClusterShape.of(config.replicas());
  }

  private Map<String, String> security() {
    Map<String, String> settings = new HashMap<>();
    @Nullable String user = config.user();
    @Nullable Path trusted = config.trusted();
    if (config.tls() || user != null) {
      settings.put(
          CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
          (user == null ? "" : "SASL_") + (config.tls() ? "SSL" : "PLAINTEXT"));
    }
    if (user != null) {
      settings.put(SaslConfigs.SASL_MECHANISM, MECHANISM);
      settings.put(
          SaslConfigs.SASL_JAAS_CONFIG,
          "org.apache.kafka.common.security.scram.ScramLoginModule required username="
              + quoted(user)
              + " password="
              + quoted(password(config.passwordName(), user))
              + ";");
    }
    if (config.tls() && trusted != null) {
      settings.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, PEM);
      settings.put(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, readable(trusted));
    }
    settings.putAll(config.security() == null ? Map.of() : config.security());
    return settings;
  }

  private static String readable(Path file) {
    if (!Files.isReadable(file)) {
      throw new IllegalStateException(
          "the file "
              + file
              + " of moothall.kafka.trusted cannot be read (expected: certificates, PEM)");
    }
    return file.toString();
  }

  private String password(String name, String user) {
    return secrets
        .find(name)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow(() ->
            new IllegalStateException(
                "the secret "
                    + name
                    + " is not set (expected: the password of "
                    + user
                    + ", as "
                    + secrets.place(name)
                    + ")"));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}

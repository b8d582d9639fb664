package moothall.deploy.cluster;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import moothall.schemas.SchemaSetup;
import moothall.schemas.Topic;
import moothall.schemas.TopicDifferences;
import moothall.schemas.Topics;
import moothall.schemas.TopicsUnusableException;
import moothall.service.KafkaClients;
import moothall.service.KafkaConfig;
import moothall.service.ServiceSettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * Kafka and the registry: reached, new enough, signed in to, with the topics, schemas and rights
 * that the service needs.
 */
final class KafkaCheck {

  private static final String KAFKA = "Kafka";
  private static final String REGISTRY = "registry";
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final MetadataVersion OLDEST = MetadataVersion.IBP_4_0_IV3;

  private final String service;
  private final KafkaConfig config;
  private final KafkaClients clients;

  KafkaCheck(ServiceSettings settings) {
    this.service = settings.service();
    this.config = settings.kafka();
    this.clients = new KafkaClients(config, settings.secrets());
  }

  List<Finding> look() {
    List<Finding> findings = new ArrayList<>();
    Optional<String> unsigned = unsigned();
    Optional<String> unreachable = reach(Endpoint.list(config.bootstrapServers()));
    if (unsigned.isPresent()) {
      findings.add(Finding.wrong(KAFKA, unsigned.get()));
    } else if (unreachable.isPresent()) {
      findings.add(
          Finding.wrong(
              KAFKA,
              unreachable.get()
                  + " (expected: a broker, as moothall.kafka.bootstrap-servers says)"));
    } else {
      try (Admin admin = Admin.create(hurried())) {
        if (brokers(admin, findings)) {
          topics(admin, findings);
        }
      } catch (KafkaException | IllegalStateException e) {
        findings.add(Finding.wrong(KAFKA, "Kafka cannot be asked: " + reason(e)));
      }
    }
    registry(findings);
    return findings;
  }

  /** What we lack to sign in with. */
  private Optional<String> unsigned() {
    try {
      clients.connection();
      return Optional.empty();
    } catch (IllegalStateException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** One broker of those that are named is enough. */
  private static Optional<String> reach(List<Endpoint> brokers) {
    List<String> troubles = new ArrayList<>();
    for (Endpoint broker : brokers) {
      Optional<String> trouble = broker.trouble();
      if (trouble.isEmpty()) {
        return trouble;
      }
      troubles.add(trouble.get());
    }
    return Optional.of(String.join(", ", troubles));
  }

  private Map<String, Object> hurried() {
    Map<String, Object> settings = new HashMap<>(clients.connection().client("moothall-doctor"));
    int millis = (int) PATIENCE.toMillis();
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis / 2);
    return settings;
  }

  private boolean brokers(Admin admin, List<Finding> findings) {
    try {
      int brokers =
          admin.describeCluster().nodes().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).size();
      FinalizedVersionRange version =
          admin
              .describeFeatures()
              .featureMetadata()
              .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
              .finalizedFeatures()
              .get(MetadataVersion.FEATURE_NAME);
      int level = version == null ? 0 : version.maxVersionLevel();
      if (level < OLDEST.featureLevel()) {
        findings.add(
            Finding.wrong(
                KAFKA,
                "the cluster's metadata.version is "
                    + level
                    + " (expected: "
                    + OLDEST.featureLevel()
                    + ", which is Kafka 4.0, or higher); kafka-features upgrades it"));
      }
      int copies = clients.shape().replicationFactor();
      if (brokers < copies) {
        findings.add(tooFew(brokers, copies, canWorkWith(admin)));
      }
      findings.add(
          Finding.fine(
              KAFKA,
              config.bootstrapServers()
                  + ", brokers: "
                  + brokers
                  + Optional.ofNullable(config.user()).map(it -> ", as " + it).orElse("")));
      return true;
    } catch (ExecutionException e) {
      findings.add(Finding.wrong(KAFKA, refusal(e.getCause() == null ? e : e.getCause())));
    } catch (TimeoutException e) {
      findings.add(Finding.wrong(KAFKA, silence()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      findings.add(Finding.wrong(KAFKA, "interrupted while Kafka was asked"));
    }
    return false;
  }

  /**
   * One that is down must not keep a service down that would do without it; only who still has to
   * make topics of its own cannot, because those are made with all their copies.
   */
  static Finding tooFew(int brokers, int copies, boolean hasItsTopics) {
    String sentence =
        brokers
            + (brokers == 1 ? " broker is" : " brokers are")
            + " alive (expected: "
            + copies
            + " or more, as moothall.kafka.replicas says)";
    return hasItsTopics
        ? Finding.lacking(KAFKA, sentence)
        : Finding.wrong(
            KAFKA, sentence + "; the stream's own topics cannot be made before they are");
  }

  private boolean canWorkWith(Admin admin)
      throws InterruptedException, ExecutionException, TimeoutException {
    List<String> own = KafkaRights.ownTopics(service);
    Set<String> there =
        own.isEmpty()
            ? Set.of()
            : admin.listTopics().names().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    return own.stream().allMatch(prefix -> there.stream().anyMatch(it -> it.startsWith(prefix)));
  }

  private String refusal(Throwable trouble) {
    String user = Optional.ofNullable(config.user()).orElse("nobody");
    return switch (trouble) {
      case SslAuthenticationException e ->
          "Kafka and we do not agree on TLS: "
              + e.getMessage()
              + " (expected: a certificate that moothall.kafka.trusted vouches for, and for this host)";
      case AuthenticationException e ->
          "Kafka does not let "
              + user
              + " in: "
              + e.getMessage()
              + " (expected: its password as secret "
              + config.passwordName()
              + ")";
      case org.apache.kafka.common.errors.TimeoutException e -> silence();
      default -> "Kafka refuses to be asked: " + reason(trouble);
    };
  }

  private String silence() {
    return config.bootstrapServers()
        + " is open but does not answer as Kafka within "
        + PATIENCE.toSeconds()
        + " s (expected: a broker; moothall.kafka.tls is "
        + config.tls()
        + ", moothall.kafka.user "
        + Optional.ofNullable(config.user()).orElse("none")
        + ")";
  }

  private void topics(Admin admin, List<Finding> findings) {
    List<Topic<?>> used = Topics.of(service);
    try {
      List<String> differences = new TopicDifferences(admin, clients.shape(), PATIENCE).of(used);
      differences.forEach(it -> findings.add(Finding.wrong("topics", it)));
      if (differences.isEmpty()) {
        findings.add(Finding.fine("topics", used.size() + " as the catalogue has them"));
        findings.addAll(new RightsCheck(admin, PATIENCE).look(service));
      }
    } catch (TopicsUnusableException e) {
      findings.add(Finding.wrong("topics", reason(e)));
    }
  }

  private void registry(List<Finding> findings) {
    Optional<String> unreachable = Endpoint.ofWeb(config.registryUrl()).trouble();
    if (unreachable.isPresent()) {
      findings.add(
          Finding.wrong(
              REGISTRY,
              unreachable.get()
                  + " (expected: a schema registry, as moothall.kafka.registry-url says)"));
      return;
    }
    try (SchemaRegistryClient registry = clients.registry()) {
      List<String> differences = new SchemaSetup(registry).differences(Topics.of(service));
      differences.forEach(it -> findings.add(Finding.wrong("schemas", it)));
      if (differences.isEmpty()) {
        findings.add(Finding.fine(REGISTRY, config.registryUrl() + ", every schema as here"));
      }
    } catch (TopicsUnusableException e) {
      findings.add(Finding.wrong(REGISTRY, refusal(e)));
    } catch (IllegalStateException | IOException e) {
      findings.add(Finding.wrong(REGISTRY, reason(e)));
    }
  }

  private static String refusal(TopicsUnusableException trouble) {
    String said = String.valueOf(trouble.getMessage());
    return Tls.disagreement(trouble)
        .map(it ->
            "the schema registry and we do not agree on TLS: "
                + it
                + " (expected: a certificate that moothall.kafka.trusted vouches for, and for this"
                + " host)")
        .orElse(
            trouble.getCause() instanceof IOException
                ? said
                    + " (expected: one, with https if it has TLS, as moothall.kafka.registry-url says)"
                : said);
  }

  private static String reason(Throwable trouble) {
    Throwable deepest = trouble;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
  }
}

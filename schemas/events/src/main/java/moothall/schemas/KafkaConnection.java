package moothall.schemas;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * Where Kafka and the registry are, and the promises that every client of ours keeps whatever it is
 * used for.
 *
 * @param bootstrapServers Kafka's bootstrap addresses, comma-separated host:port
 * @param registryUrl base address of a Confluent-compatible schema registry
 * @param security further client settings (TLS, SASL) for a cluster; empty for standalone
 * @param instance name of this process that outlives its restarts, so that its consumers take up
 *     their partitions at once instead of after the time-out of the ones that were killed; empty
 *     where a restarted process is a new one
 * @param replicas copies of every partition of the topics that the stream makes for itself
 */
public record KafkaConnection(
    String bootstrapServers,
    String registryUrl,
    Map<String, String> security,
    Optional<String> instance,
    int replicas) {

  private static final int SESSION_TIMEOUT_MILLIS = 15_000;

  public KafkaConnection {
    security = Map.copyOf(security);
  }

  public static KafkaConnection local(String bootstrapServers, String registryUrl) {
    return new KafkaConnection(bootstrapServers, registryUrl, Map.of(), Optional.empty(), 1);
  }

  /** Settings of every client. */
  public Map<String, Object> client(String clientId) {
    Map<String, Object> settings = new HashMap<>(security);
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
    return settings;
  }

  /**
   * A producer that reports success only after all in-sync replicas have the record, and never
   * repeats one.
   */
  public Map<String, Object> producer(String clientId) {
    Map<String, Object> settings = client(clientId);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 15_000);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.LARGEST_REQUEST_BYTES);
    return settings;
  }

  /** A consumer that sees committed records only and moves its offset only when told. */
  public Map<String, Object> consumer(String clientId, String groupId) {
    Map<String, Object> settings = client(clientId);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, groupId);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.putAll(membership(clientId));
    return settings;
  }

  /** How a consumer belongs to its group; also for the consumers inside a streams application. */
  public Map<String, Object> membership(String clientId) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MILLIS);
    instance.ifPresent(
        name -> settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, name + "-" + clientId));
    return settings;
  }

  /** Never prints the security settings. */
  @Override
  public String toString() {
    return "KafkaConnection[" + bootstrapServers + ", registry " + registryUrl + "]";
  }
}

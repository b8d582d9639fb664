package moothall.moderation.topology;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topic;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How the stream runs, whoever runs it.
 *
 * @param applicationId Kafka's name for all instances together; changing it judges everything anew
 * @param stateDirectory where local state is kept; it can be lost without harm
 */
public record StreamSettings(
    KafkaConnection kafka, String applicationId, Path stateDirectory, int threads) {

  private static final int COMMIT_MILLIS = 100;
  private static final int TRANSACTION_MILLIS = 60_000;
  private static final int DELIVERY_MILLIS = 30_000;
  private static final int REQUEST_MILLIS = 15_000;

  public Properties properties(QuarantineListener listener) {
    Map<String, Object> settings = new HashMap<>(kafka.client(applicationId));
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, kafka.replicas());
    // Where another instance can take over, it has the state already, if there is another one.
    settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, kafka.replicas() > 1 ? 1 : 0);
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MILLIS);
    settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    settings.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, QuarantineUndecodable.class);
    settings.put(
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, QuarantineUnprocessable.class);
    settings.put(
        StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, QuarantineUnsendable.class);
    settings.put(QuarantineListener.SETTING, listener);
    producer(settings, ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
    producer(settings, ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
    producer(settings, ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
    producer(settings, ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.LARGEST_REQUEST_BYTES);
    producer(settings, ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    kafka
        .membership(applicationId)
        .forEach((key, value) -> settings.put(StreamsConfig.mainConsumerPrefix(key), value));
    Properties properties = new Properties();
    properties.putAll(settings);
    return properties;
  }

  private static void producer(Map<String, Object> settings, String key, Object value) {
    settings.put(StreamsConfig.producerPrefix(key), value);
  }
}

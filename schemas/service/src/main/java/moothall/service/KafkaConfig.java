package moothall.service;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.MapFormat;
import io.micronaut.core.naming.conventions.StringConvention;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where Kafka and the schema registry are, and as whom they are asked.
 *
 * @param bootstrapServers host:port, comma-separated
 * @param registryUrl base address of a Confluent-compatible registry
 * @param tls whether Kafka is reached over TLS
 * @param trusted file of certificates (PEM) to trust instead of those of the Java runtime, for
 *     Kafka and for the registry
 * @param user as whom to sign in to Kafka by SCRAM-SHA-512; none where Kafka asks for nobody
 * @param passwordName name of the secret that is that user's password
 * @param registryUser as whom to ask the registry (HTTP Basic); none where it asks for nobody
 * @param registryPasswordName name of the secret that is that user's password
 * @param security further Kafka client settings, which win over those above
 * @param instance name of this process that outlives its restarts; see {@code KafkaConnection}
 * @param standalone whether the cluster is the one broker inside the standalone process
 * @param replicas copies of each partition that a cluster keeps
 */
@ConfigurationProperties(KafkaConfig.PREFIX)
public record KafkaConfig(
    String bootstrapServers,
    String registryUrl,
    @Bindable(defaultValue = "false") boolean tls,
    @Nullable Path trusted,
    @Nullable String user,
    @Bindable(defaultValue = PASSWORD_NAME) String passwordName,
    @Nullable String registryUser,
    @Bindable(defaultValue = REGISTRY_PASSWORD_NAME) String registryPasswordName,
    @Nullable
        @MapFormat(
            transformation = MapFormat.MapTransformation.FLAT,
            keyFormat = StringConvention.RAW)
        Map<String, String> security,
    @Nullable String instance,
    @Bindable(defaultValue = "false") boolean standalone,
    @Bindable(defaultValue = REPLICAS) int replicas) {

  static final String PREFIX = "moothall.kafka";
  static final String PASSWORD_NAME = "kafka.password";
  static final String REGISTRY_PASSWORD_NAME = "registry.password";
  static final String REPLICAS = "3";

  /** Never prints the security settings. */
  @Override
  public String toString() {
    return "KafkaConfig[" + bootstrapServers + ", registry " + registryUrl + "]";
  }
}

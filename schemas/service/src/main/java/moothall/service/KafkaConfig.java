package moothall.service;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Map;

/**
 * Where Kafka and the schema registry are.
 *
 * @param bootstrapServers host:port, comma-separated
 * @param registryUrl base address of a Confluent-compatible registry
 * @param security further Kafka client settings such as {@code security.protocol}
 * @param instance name of this process that outlives its restarts; see {@code KafkaConnection}
 * @param standalone whether the cluster is the one broker inside the standalone process
 */
@ConfigurationProperties("moothall.kafka")
public record KafkaConfig(
    String bootstrapServers,
    String registryUrl,
    @Nullable Map<String, String> security,
    @Nullable String instance,
    @Bindable(defaultValue = "false") boolean standalone) {}

package moothall.escalation.intake;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import jakarta.annotation.PreDestroy;
import moothall.escalation.policy.PolicyShelf;
import moothall.escalation.policy.PublishedPolicy;
import moothall.events.PolicyPublished;
import moothall.schemas.AvroSerdes;
import moothall.schemas.CompactedView;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topics;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The policy as its topic has it, read from the beginning at every start and kept in memory: it is
 * some megabytes, and a table would only be another copy that can be out of date. While Kafka is
 * away people read what was there before.
 */
@Context
@Requires(property = "moothall.escalation.listen", notEquals = StringUtils.FALSE)
final class PoliciesFromTopic implements PolicyShelf {

  private final CompactedView<PolicyPublished> parts;

  PoliciesFromTopic(KafkaConnection kafka, AvroSerdes serdes) {
    this.parts =
        new CompactedView<>(
            Topics.POLICIES,
            new KafkaConsumer<>(
                kafka.consumer("moothall-escalation-policies", "moothall-escalation-policies"),
                new StringDeserializer(),
                serdes.deserializer(Topics.POLICIES)));
  }

  /** Until all is read that was there at the start, some of it may long have been replaced. */
  @Override
  public PublishedPolicy policy() {
    return parts.isCaughtUp() ? PolicyCodec.policy(parts.all()) : PublishedPolicy.NOTHING;
  }

  @PreDestroy
  void close() {
    parts.close();
  }
}

package moothall.deploy.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topic;
import moothall.schemas.Topics;
import moothall.schemas.TopicsUnusableException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownMemberIdException;

/**
 * Has escalation read verdicts and signals again, after its database was put back to what it was
 * before they came. What it knows already it drops by itself: the inbox has each once.
 */
public final class Rereading {

  private static final String GROUP = "moothall-escalation";
  private static final List<Topic<?>> READ = List.of(Topics.VERDICTS, Topics.SIGNALS);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  // Longer than Kafka keeps the place of one that did not take its leave.
  private static final Duration LEAVING = Duration.ofSeconds(50);

  // A verdict may have been written a while before its transaction reached the database.
  private static final Duration MARGIN = Duration.ofMinutes(10);

  private final KafkaConnection kafka;

  public Rereading(KafkaConnection kafka) {
    this.kafka = kafka;
  }

  /**
   * For when nobody is reading.
   *
   * @param alone whether it is certain that no escalation runs, though Kafka may still wait for one
   *     that was stopped a moment ago
   * @return how many places further back it begins, in all partitions together; ends of
   *     transactions have places too
   * @throws TopicsUnusableException if somebody is reading, or Kafka refuses
   */
  public long since(Instant moment, boolean alone) {
    try (Admin admin = Admin.create(kafka.client("moothall-reread"))) {
      Map<TopicPartition, OffsetAndMetadata> committed =
          await(admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata());
      Map<TopicPartition, ListOffsetsResultInfo> found =
          await(admin.listOffsets(asked(moment)).all());
      Map<TopicPartition, OffsetAndMetadata> back = new HashMap<>();
      long places = 0;
      for (Map.Entry<TopicPartition, OffsetAndMetadata> each : committed.entrySet()) {
        ListOffsetsResultInfo first = found.get(each.getKey());
        if (first != null && first.offset() >= 0 && first.offset() < each.getValue().offset()) {
          places += each.getValue().offset() - first.offset();
          back.put(each.getKey(), new OffsetAndMetadata(first.offset()));
        }
      }
      if (!back.isEmpty()) {
        if (alone) {
          await(
              admin
                  .removeMembersFromConsumerGroup(
                      GROUP, new RemoveMembersFromConsumerGroupOptions())
                  .all());
        }
        putBack(admin, back);
      }
      return places;
    } catch (ExecutionException e) {
      throw new TopicsUnusableException(refusal(e.getCause() == null ? e : e.getCause()), e);
    } catch (TimeoutException e) {
      throw new TopicsUnusableException(
          "Kafka did not answer within " + PATIENCE.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TopicsUnusableException("interrupted while offsets were put back", e);
    }
  }

  /** Kafka may still wait for an instance that was stopped a moment ago: so is it waited here. */
  private static void putBack(Admin admin, Map<TopicPartition, OffsetAndMetadata> back)
      throws ExecutionException, TimeoutException, InterruptedException {
    long deadline = System.nanoTime() + LEAVING.toNanos();
    while (true) {
      try {
        await(admin.alterConsumerGroupOffsets(GROUP, back).all());
        return;
      } catch (ExecutionException e) {
        boolean read =
            e.getCause() instanceof UnknownMemberIdException
                || e.getCause() instanceof GroupNotEmptyException;
        if (!read || System.nanoTime() > deadline) {
          throw e;
        }
        TimeUnit.SECONDS.sleep(1);
      }
    }
  }

  private static Map<TopicPartition, OffsetSpec> asked(Instant moment) {
    OffsetSpec first = OffsetSpec.forTimestamp(moment.minus(MARGIN).toEpochMilli());
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (Topic<?> topic : READ) {
      for (int partition = 0; partition < topic.partitions(); partition++) {
        asked.put(new TopicPartition(topic.name(), partition), first);
      }
    }
    return asked;
  }

  private static String refusal(Throwable trouble) {
    return switch (trouble) {
      case UnknownMemberIdException e -> running();
      case GroupNotEmptyException e -> running();
      case GroupIdNotFoundException e ->
          "escalation has never read anything here (expected: the Kafka that it read before)";
      default -> "Kafka refuses to put the offsets back: " + trouble.getMessage();
    };
  }

  private static String running() {
    return "escalation is running, also after "
        + LEAVING.toSeconds()
        + " s of waiting (expected: every instance stopped; then try again)";
  }

  private static <T> T await(org.apache.kafka.common.KafkaFuture<T> answer)
      throws InterruptedException, ExecutionException, TimeoutException {
    return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }
}

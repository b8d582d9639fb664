package moothall.deploy.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import moothall.deploy.verdicts.RecentRecords;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The verdicts on one comment, and whether escalation has had them; asked anew each time. */
final class VerdictsOf {

  private final KafkaConnection kafka;
  private final byte[] comment;

  VerdictsOf(KafkaConnection kafka, String comment) {
    this.kafka = kafka;
    this.comment = comment.getBytes(StandardCharsets.UTF_8);
  }

  int count() {
    return all().size();
  }

  /** Whether escalation's place is behind the last of them. */
  boolean areTakenIn() throws Exception {
    ConsumerRecord<byte[], byte[]> last = all().getLast();
    try (Admin admin = Admin.create(kafka.client("test"))) {
      OffsetAndMetadata place =
          admin
              .listConsumerGroupOffsets("moothall-escalation")
              .partitionsToOffsetAndMetadata()
              .get()
              .get(new TopicPartition(last.topic(), last.partition()));
      return place != null && place.offset() > last.offset();
    }
  }

  private List<ConsumerRecord<byte[], byte[]>> all() {
    List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
    try (RecentRecords records =
        new RecentRecords(kafka, "test", Instant.EPOCH, List.of(Topics.VERDICTS))) {
      records.readAll(
          record -> {
            if (Arrays.equals(record.key(), comment)) {
              found.add(record);
            }
          },
          _ -> {});
    }
    return found;
  }
}

package moothall.bench.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import moothall.events.CommentReceived;
import moothall.events.PageRegistered;
import moothall.ingest.comment.Acceptance;
import moothall.ingest.comment.Delivered;
import moothall.ingest.facebook.FacebookFeed;
import moothall.ingest.meta.MetaChange;
import moothall.ingest.meta.MetaCutting;
import moothall.ingest.publishing.CommentRecords;
import moothall.ingest.publishing.Passage;
import moothall.ingest.webhook.Reading;
import moothall.schemas.AvroSerdes;
import moothall.service.WebhookSignature;
import moothall.service.tracing.Traces;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The steps from a delivery to records, each by itself, as ingest takes them. */
final class Work {

  private final CommentRecords records;
  private final Acceptance acceptance =
      new Acceptance(
          PageRegistered.newBuilder()
              .setPageId("town-facebook")
              .setCouncilId("ambermere")
              .setPlatform("facebook")
              .setName("Ambermere Borough Council")
              .setAccount(Batches.ACCOUNT)
              .build(),
          "WEBHOOK");

  Work(AvroSerdes serdes) {
    this.records = new CommentRecords(serdes, Traces.OFF);
  }

  /** What a change says, with its bytes. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once
  record Read(Delivered delivered, byte[] raw) {}

  boolean verified(Batches.Delivery delivery) {
    return WebhookSignature.matches(delivery.signature(), delivery.body(), Batches.SECRET);
  }

  List<Read> readings(Batches.Delivery delivery) {
    if (!(FacebookFeed.CHANNEL.cutting().apply(delivery.body())
        instanceof MetaCutting.Cut(var changes))) {
      throw new IllegalStateException("a delivery of ours cannot be cut: the run is void");
    }
    List<Read> readings = new ArrayList<>(changes.size());
    for (MetaChange change : changes) {
      if (!(FacebookFeed.CHANNEL.reading().apply(change)
          instanceof Reading.Comment(var delivered))) {
        throw new IllegalStateException("a comment of ours cannot be read: the run is void");
      }
      readings.add(new Read(delivered, change.raw()));
    }
    return readings;
  }

  List<CommentReceived> events(List<Read> readings) {
    Instant now = Instant.now();
    List<CommentReceived> events = new ArrayList<>(readings.size());
    for (Read it : readings) {
      events.add(acceptance.accept(it.delivered(), it.raw(), UUID.randomUUID(), now));
    }
    return events;
  }

  List<ProducerRecord<byte[], byte[]>> records(List<CommentReceived> events) {
    try (Passage passage = records.of(events)) {
      return passage.records();
    }
  }
}

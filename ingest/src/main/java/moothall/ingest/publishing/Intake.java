package moothall.ingest.publishing;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import moothall.events.CommentReceived;
import moothall.ingest.comment.Refusal;
import moothall.ingest.publishing.CommentPublisher.Publication;
import moothall.schemas.DeadLetter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes and counts. Labels are page, platform, kind and refusal code: never an author, an id or
 * a word.
 */
@Singleton
public final class Intake {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final CommentPublisher publisher;
  private final MeterRegistry meters;

  Intake(CommentPublisher publisher, MeterRegistry meters) {
    this.publisher = publisher;
    this.meters = meters;
  }

  public Publication accept(List<CommentReceived> comments) {
    Publication publication = publisher.publish(comments);
    if (publication instanceof CommentPublisher.NotAcknowledged(var why)) {
      LOG.warn("{} comments were not acknowledged by Kafka: {}", comments.size(), why);
      return publication;
    }
    published(comments);
    return publication;
  }

  /** Counts what Kafka has acknowledged, to whomever it was handed. */
  public void published(List<CommentReceived> comments) {
    for (CommentReceived comment : comments) {
      count("moothall_comments_accepted", comment);
      LOG.debug("accepted {} version {}", comment.getCommentId(), comment.getVersion());
    }
  }

  /**
   * Counts what is turned away without a record: senders whom nobody knows leave no trace but a
   * number.
   */
  public void turnAway(Refusal refusal) {
    meters.counter("moothall_comments_refused", "reason", refusal.code()).increment();
  }

  /**
   * Counts what is authentic and none of our business: reactions, posts, the council's own words.
   */
  public void ignore(String channel, String reason) {
    meters.counter("moothall_deliveries_ignored", "channel", channel, "reason", reason).increment();
  }

  /**
   * Keeps the bytes of a delivery that is authentic but cannot be read, so that a person can look.
   */
  public Publication setAside(String channel, String pageId, byte[] raw, Refusal refusal) {
    turnAway(refusal);
    meters.counter("moothall_dead_letters", "reason", refusal.code()).increment();
    LOG.warn("a delivery for page {} was set aside: {}", pageId, refusal.code());
    return publisher.setAside(
        new DeadLetter(null, raw, channel + ":" + pageId, refusal.code(), refusal.sentence()));
  }

  private void count(String name, CommentReceived comment) {
    meters
        .counter(
            name,
            "page",
            comment.getPage().getPageId(),
            "platform",
            comment.getPage().getPlatform(),
            "kind",
            comment.getKind().name())
        .increment();
  }
}

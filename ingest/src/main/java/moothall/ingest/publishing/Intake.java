package moothall.ingest.publishing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import moothall.events.CommentKind;
import moothall.events.CommentReceived;
import moothall.events.PageRegistered;
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
  private final Timer postedToAccepted;

  Intake(CommentPublisher publisher, MeterRegistry meters) {
    this.publisher = publisher;
    this.meters = meters;
    this.postedToAccepted =
        Timer.builder("moothall.posted.to.accepted")
            .description("From the platform's claim of when it was written to acceptance by ingest")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(100))
            .maximumExpectedValue(Duration.ofDays(1))
            .register(meters);
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
      accepted(comment.getPage().getPageId(), comment.getPage().getPlatform(), comment.getKind())
          .increment();
      timeSincePosted(comment);
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

  /** A platform may date a comment later than we receive it. */
  private void timeSincePosted(CommentReceived comment) {
    if (comment.getPostedAt() != null && comment.getKind() == CommentKind.CREATED) {
      Duration since = Duration.between(comment.getPostedAt(), comment.getReceivedAt());
      postedToAccepted.record(since.isNegative() ? Duration.ZERO : since);
    }
  }

  /** From now on the page's counters are there, at zero if nothing has come. */
  public void expect(PageRegistered page) {
    for (CommentKind kind : CommentKind.values()) {
      accepted(page.getPageId(), page.getPlatform(), kind);
    }
  }

  private Counter accepted(String page, String platform, CommentKind kind) {
    return meters.counter(
        "moothall_comments_accepted", "page", page, "platform", platform, "kind", kind.name());
  }
}

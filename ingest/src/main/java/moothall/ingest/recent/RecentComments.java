package moothall.ingest.recent;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import moothall.events.CommentReceived;
import moothall.events.VerdictReached;
import moothall.schemas.AvroSerdes;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The comments of the last eight days as Kafka has them, whichever instance took them in. Eight:
 * one more than the stream remembers which versions it has seen.
 */
@Singleton
@Requires(property = "moothall.ingest.register", notEquals = "in-memory")
public final class RecentComments implements KnownComments {

  private static final Logger LOG = LoggerFactory.getLogger(RecentComments.class);
  public static final Duration KEPT = Duration.ofDays(8);
  private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

  private final Map<String, PageMemory> pages = new ConcurrentHashMap<>();
  private final Deserializer<CommentReceived> comments;
  private final Deserializer<VerdictReached> verdicts;
  private final Clock clock;
  private final CountDownLatch caughtUp = new CountDownLatch(1);
  private final TailReader reader;
  private volatile Instant nextCleaning;

  @Inject
  RecentComments(KafkaConnection kafka, AvroSerdes serdes, Clock clock, MeterRegistry meters) {
    this.comments = serdes.deserializer(Topics.COMMENTS_RECEIVED);
    this.verdicts = serdes.deserializer(Topics.VERDICTS);
    this.clock = clock;
    this.nextCleaning = clock.instant().plus(BETWEEN_CLEANINGS);
    this.reader =
        TailReader.start(
            kafka,
            meters,
            List.of(Topics.COMMENTS_RECEIVED, Topics.VERDICTS, Topics.DEAD_LETTERS),
            clock.instant().minus(KEPT),
            this::take,
            caughtUp::countDown);
  }

  /** Waits until everything has been read that was there when reading began. */
  public boolean awaitCaughtUp(Duration patience) throws InterruptedException {
    return caughtUp.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public Optional<KnownComment> find(String pageId, String commentId) {
    return Optional.ofNullable(pages.get(pageId)).flatMap(it -> it.find(commentId));
  }

  @Override
  public List<String> standing(String pageId, Instant since) {
    return Optional.ofNullable(pages.get(pageId)).map(it -> it.standing(since)).orElse(List.of());
  }

  public Progress progress(String pageId) {
    return Optional.ofNullable(pages.get(pageId)).map(PageMemory::progress).orElse(Progress.NONE);
  }

  @Override
  public void note(Collection<CommentReceived> published) {
    published.forEach(this::received);
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    try {
      if (record.topic().equals(Topics.COMMENTS_RECEIVED.name())) {
        received(comments.deserialize(record.topic(), record.value()));
      } else if (record.topic().equals(Topics.VERDICTS.name())) {
        CommentReceived comment = verdicts.deserialize(record.topic(), record.value()).getComment();
        page(comment.getPage().getPageId()).decided(comment);
      } else if (record.key() != null) {
        setAside(record.key(), Instant.ofEpochMilli(record.timestamp()));
      }
    } catch (RuntimeException e) {
      if (AvroSerdes.mayBeReadLater(e)) {
        throw e;
      }
      // Whoever has to work on it has noticed; here it is only counted, and counts as waiting.
      LOG.debug("a record of {} is passed over", record.topic());
    }
    forgetNowAndThen();
  }

  private void received(CommentReceived event) {
    page(event.getPage().getPageId()).received(event);
  }

  /** Keys of the stream's dead letters are comment ids: {@code platform:page:native id}. */
  private void setAside(String commentId, Instant at) {
    int afterPlatform = commentId.indexOf(':');
    int afterPage = commentId.indexOf(':', afterPlatform + 1);
    if (afterPlatform > 0 && afterPage > 0) {
      page(commentId.substring(afterPlatform + 1, afterPage)).setAside(commentId, at);
    }
  }

  private PageMemory page(String pageId) {
    return pages.computeIfAbsent(pageId, _ -> new PageMemory());
  }

  private void forgetNowAndThen() {
    Instant now = clock.instant();
    if (now.isAfter(nextCleaning)) {
      nextCleaning = now.plus(BETWEEN_CLEANINGS);
      pages.values().forEach(it -> it.forgetBefore(now.minus(KEPT)));
    }
  }

  @PreDestroy
  void close() {
    reader.close();
  }
}

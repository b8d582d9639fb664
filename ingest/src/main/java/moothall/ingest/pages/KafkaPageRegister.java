package moothall.ingest.pages;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import moothall.events.PageRegistered;
import moothall.platforms.Platforms;
import moothall.schemas.AvroSerdes;
import moothall.schemas.CompactedView;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topics;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The register in its compacted topic, brought up to date from the files when the service starts. A
 * page that stands in no file stays as it is: another instance may have a newer file, and open
 * cases still need to know where their comment stands. A page is stopped by saying so.
 */
@Context
@Requires(property = "moothall.ingest.register", notEquals = "in-memory")
final class KafkaPageRegister implements PageRegister {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaPageRegister.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final CompactedView<PageRegistered> view;
  private final KafkaClientMetrics metrics;

  KafkaPageRegister(
      KafkaConnection kafka,
      AvroSerdes serdes,
      Platforms platforms,
      MeterRegistry meters,
      @Value("${moothall.ingest.pages-files}") List<Path> files)
      throws InterruptedException {
    List<PageRegistered> wanted = new PageFile(platforms).read(files);
    KafkaConsumer<String, PageRegistered> consumer =
        new KafkaConsumer<>(
            kafka.consumer("moothall-ingest-pages", "moothall-ingest-pages"),
            new StringDeserializer(),
            serdes.deserializer(Topics.PAGES));
    this.metrics = new KafkaClientMetrics(consumer);
    metrics.bindTo(meters);
    this.view = new CompactedView<>(Topics.PAGES, consumer);
    if (!view.awaitCaughtUp(PATIENCE)) {
      throw new IllegalStateException(
          "the page register could not be read from Kafka within " + PATIENCE);
    }
    try (Producer<String, PageRegistered> producer =
        new KafkaProducer<>(
            kafka.producer("moothall-ingest-pages"),
            new StringSerializer(),
            serdes.serializer(Topics.PAGES))) {
      publishChanges(wanted, producer);
    }
    awaitSeen(wanted);
  }

  @Override
  public Optional<PageRegistered> find(String pageId) {
    return view.find(pageId);
  }

  @Override
  public Optional<PageRegistered> findByAccount(String platform, String account) {
    return view.all().stream()
        .filter(page -> platform.equals(page.getPlatform()) && account.equals(page.getAccount()))
        .findFirst();
  }

  @Override
  public Collection<PageRegistered> all() {
    return view.all();
  }

  private void publishChanges(
      List<PageRegistered> wanted, Producer<String, PageRegistered> producer)
      throws InterruptedException {
    Map<String, PageRegistered> byId =
        wanted.stream().collect(Collectors.toMap(PageRegistered::getPageId, Function.identity()));
    for (PageRegistered page : wanted) {
      if (!view.find(page.getPageId()).equals(Optional.of(page))) {
        publish(page, producer);
      }
    }
    for (PageRegistered known : view.all()) {
      if (!byId.containsKey(known.getPageId())) {
        LOG.warn(
            "page {} is {} in the register and stands in no file here; it stays as it is (expected:"
                + " an entry with status SUSPENDED to stop it)",
            known.getPageId(),
            known.getStatus());
      }
    }
  }

  private static void publish(PageRegistered page, Producer<String, PageRegistered> producer)
      throws InterruptedException {
    try {
      producer.send(new ProducerRecord<>(Topics.PAGES.name(), page.getPageId(), page)).get();
      LOG.info("page {} is {} in mode {}", page.getPageId(), page.getStatus(), page.getMode());
    } catch (ExecutionException e) {
      throw new IllegalStateException("the page register could not be written to Kafka", e);
    }
  }

  private void awaitSeen(List<PageRegistered> wanted) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!wanted.stream()
        .allMatch(page -> view.find(page.getPageId()).equals(Optional.of(page)))) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "the page register written to Kafka was not read back within " + PATIENCE);
      }
      Thread.sleep(Duration.ofMillis(10));
    }
  }

  @PreDestroy
  void close() {
    metrics.close();
    view.close();
  }
}

package moothall.escalation.actions;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import moothall.escalation.work.StaffedHours;
import moothall.events.PageRegistered;
import moothall.schemas.AvroSerdes;
import moothall.schemas.CompactedView;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topics;
import moothall.service.secrets.MissingSecrets;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The page register as its topic has it. */
@Singleton
@Requires(property = "moothall.escalation.listen", notEquals = StringUtils.FALSE)
final class RegisteredPages implements PageRegister, PageNames {

  private final CompactedView<PageRegistered> pages;
  private final KafkaClientMetrics metrics;

  RegisteredPages(KafkaConnection kafka, AvroSerdes serdes, MeterRegistry meters) {
    KafkaConsumer<String, PageRegistered> consumer =
        new KafkaConsumer<>(
            kafka.consumer("moothall-escalation-pages", "moothall-escalation-pages"),
            new StringDeserializer(),
            serdes.deserializer(Topics.PAGES));
    this.metrics = new KafkaClientMetrics(consumer);
    metrics.bindTo(meters);
    this.pages = new CompactedView<>(Topics.PAGES, consumer);
  }

  @Override
  public boolean isRead() {
    return pages.isCaughtUp();
  }

  @Override
  public Optional<Page> find(String pageId) {
    return pages.find(pageId).map(RegisteredPages::page);
  }

  static Page page(PageRegistered it) {
    return new Page(
        it.getPageId(),
        it.getStatus().equals("APPROVED"),
        Optional.ofNullable(it.getCallback()),
        Optional.ofNullable(it.getSecretName()),
        Optional.ofNullable(it.getAccount()),
        Optional.ofNullable(it.getRetentionDays()).map(Duration::ofDays),
        new Care(
            Optional.ofNullable(it.getHours()).flatMap(StaffedHours::parse),
            it.getLanguages(),
            Optional.ofNullable(it.getRegion())));
  }

  @Override
  public Optional<String> regionOf(String councilId) {
    return regionOf(councilId, pages.all());
  }

  static Optional<String> regionOf(String councilId, Collection<PageRegistered> all) {
    List<String> said =
        all.stream()
            .filter(it -> it.getCouncilId().equals(councilId))
            .filter(it -> it.getStatus().equals("APPROVED"))
            .map(PageRegistered::getRegion)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return said.size() == 1 ? Optional.of(said.getFirst()) : Optional.empty();
  }

  @Override
  public List<Named> approved() {
    return pages.all().stream()
        .filter(it -> it.getStatus().equals("APPROVED"))
        .map(it -> new Named(it.getPageId(), it.getPlatform(), it.getName()))
        .sorted(Comparator.comparing(Named::name))
        .toList();
  }

  /** Every page, whatever its state, as those see it who look for secrets. */
  List<MissingSecrets.Page> all() {
    return pages.all().stream()
        .map(it ->
            new MissingSecrets.Page(
                it.getPageId(),
                it.getPlatform(),
                it.getStatus().equals("APPROVED"),
                Optional.ofNullable(it.getSecretName())))
        .toList();
  }

  @PreDestroy
  void close() {
    metrics.close();
    pages.close();
  }
}

package moothall.moderation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Properties;
import moothall.moderation.codec.PolicyCodec;
import moothall.moderation.detection.learned.LearnedModel;
import moothall.moderation.languagemodel.ModelFiles;
import moothall.moderation.languagemodel.ShippedModel;
import moothall.moderation.packs.LoadedPolicy;
import moothall.moderation.packs.PolicyFiles;
import moothall.moderation.packs.PolicyLoader;
import moothall.moderation.topology.ModerationTopology;
import moothall.moderation.topology.StreamSettings;
import moothall.schemas.AvroSerdes;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topics;
import moothall.schemas.WholeTopic;
import moothall.service.tracing.Traces;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the service together, by hand, so that the core needs no annotations. */
@Factory
final class ModerationStreams {

  private static final Logger LOG = LoggerFactory.getLogger(ModerationStreams.class);

  @Singleton
  ModerationMetrics metrics(MeterRegistry meters) {
    return new ModerationMetrics(meters, Clock.systemUTC());
  }

  @Singleton
  LoadedPolicy.Ready policy(ModerationConfig config) {
    ShippedModel.loadBeside();
    PolicyFiles files = new PolicyFiles(path(config.policies()), path(config.proscribed()));
    Path folder = path(config.candidate());
    LearnedModel candidate = folder == null ? null : ModelFiles.in(folder).load();
    if (candidate != null) {
      LOG.info("trying {} beside the model in use, without effect", candidate.version());
    }
    return switch (new PolicyLoader(files, LocalDate.now(ZoneOffset.UTC), candidate).load()) {
      case LoadedPolicy.Unusable unusable ->
          throw new PolicyUnusableException(unusable.explanation());
      case LoadedPolicy.Ready ready -> {
        LOG.info("judging by {}", ready.version());
        yield ready;
      }
    };
  }

  @Context
  @Bean(preDestroy = "close")
  RunningStreams streams(
      ModerationConfig config,
      KafkaConnection kafka,
      AvroSerdes serdes,
      LoadedPolicy.Ready policy,
      ModerationMetrics metrics,
      Traces traces,
      MeterRegistry meters) {
    Properties settings =
        new StreamSettings(
                kafka, config.applicationId(), Path.of(config.stateDir()), config.threads())
            .properties(metrics);
    ModerationTopology topology =
        new ModerationTopology(
            serdes,
            policy.around(metrics::timed).judge(metrics),
            metrics,
            policy.across(),
            metrics,
            traces,
            Clock.systemUTC());
    return RunningStreams.start(topology.build(settings), settings, config.threads(), meters);
  }

  @Context
  @Bean(preDestroy = "close")
  PolicyPublication publication(
      ModerationConfig config,
      KafkaConnection kafka,
      AvroSerdes serdes,
      LoadedPolicy.Ready policy,
      MeterRegistry meters) {
    return PolicyPublication.start(
        () -> {
          try (WholeTopic topic =
              WholeTopic.open(kafka, Topics.POLICIES, config.publicationLine())) {
            return topic.become(PolicyCodec.records(policy.published(), serdes));
          }
        },
        meters);
  }

  @Context
  @Bean(preDestroy = "close")
  BacklogGauges backlog(ModerationConfig config, KafkaConnection kafka, MeterRegistry meters) {
    return new BacklogGauges(kafka, config.applicationId(), meters, Clock.systemUTC());
  }

  @Context
  ReviewGauges reviews(LoadedPolicy.Ready policy, MeterRegistry meters) {
    ReviewGauges reviews = new ReviewGauges(meters, Clock.systemUTC());
    reviews.show(policy.policy().packs());
    return reviews;
  }

  private static @Nullable Path path(@Nullable String written) {
    return written == null || written.isBlank() ? null : Path.of(written);
  }
}

package moothall.escalation.checkpoints;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.util.StringUtils;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.BackgroundLoop;
import moothall.escalation.Bell;
import moothall.escalation.checkpoints.CouncilKeeper.Sources;
import moothall.escalation.checkpoints.CouncilStanding.VouchedFor;
import moothall.escalation.reading.EvidenceReader;
import moothall.escalation.store.Database;
import moothall.escalation.store.Evidence;
import moothall.service.Secrets;

/**
 * Makes folder and key at the first start, and checkpoints now and then. Of several instances with
 * one folder, one keeps it; another takes over when that one ends.
 */
@Context
@Requires(property = "moothall.escalation.checkpoints.keep", notEquals = StringUtils.FALSE)
final class CheckpointLoop {

  private final Sources sources;
  private final CheckpointsConfig config;
  private final Secrets secrets;
  private final Path secretsFolder;
  private final Clock clock;
  private final BackgroundLoop loop;
  private volatile State state = new State.Starting();

  /** Who keeps the checkpoints. */
  sealed interface State {
    record Starting() implements State {}

    record Elsewhere() implements State {}

    record Here(CheckpointKeeper keeper, FolderLock lock) implements State {}

    record Failing(String why) implements State {}
  }

  CheckpointLoop(
      Database database,
      Evidence evidence,
      EvidenceReader reader,
      CheckpointsConfig config,
      Secrets secrets,
      @Value("${moothall.secrets-dir:secrets}") Path secretsFolder,
      MeterRegistry registry,
      Clock clock) {
    this.sources = new Sources(database, evidence, reader);
    this.config = config;
    this.secrets = secrets;
    this.secretsFolder = secretsFolder;
    this.clock = clock;
    Gauge.builder("moothall.checkpoints.refused", this::refused)
        .description("councils whose evidence is no longer vouched for")
        .register(registry);
    this.loop = new BackgroundLoop("checkpoints", new Bell(), config.every(), this::round);
  }

  private boolean round() {
    try {
      if (!(state instanceof State.Here)) {
        state = begin();
      }
      return state instanceof State.Here(var keeper, _) && keeper.round();
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      if (!(state instanceof State.Here)) {
        state = new State.Failing(String.valueOf(e.getMessage()));
      }
      throw new NotKeptException(e);
    }
  }

  private State begin() throws IOException {
    Files.createDirectories(config.folder());
    Optional<FolderLock> lock = FolderLock.take(config.folder());
    if (lock.isEmpty()) {
      return new State.Elsewhere();
    }
    SigningKey key = SigningKey.findOrMake(secrets, secretsFolder);
    return new State.Here(new CheckpointKeeper(sources, config, key, clock), lock.get());
  }

  State state() {
    return state;
  }

  Map<String, CouncilStanding> standings() {
    return state instanceof State.Here(var keeper, _) ? keeper.standings() : Map.of();
  }

  private double refused() {
    return standings().values().stream().filter(it -> !(it instanceof VouchedFor)).count();
  }

  @PreDestroy
  void close() throws IOException {
    loop.close();
    if (state instanceof State.Here(_, var lock)) {
      lock.close();
    }
  }

  /** Folder or key cannot be used; the loop says so and tries again. */
  private static final class NotKeptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotKeptException(Exception cause) {
      super(cause);
    }
  }
}

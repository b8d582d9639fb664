package moothall.escalation.accounts;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import moothall.escalation.access.Viewer;
import moothall.escalation.store.Attestations;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.Database;

/**
 * Where people confirm that they have read the policy for acceptable use: once for each version of
 * it, and again after a while. Whoever has not is reminded, and kept from nothing.
 */
@Singleton
public final class AttestationDesk {

  private final AttestationConfig config;
  private final Database database;
  private final Attestations attestations;
  private final Audit audit;
  private final People people;
  private final Clock clock;

  /** So that not every page asks the database about those who have confirmed. */
  private final Map<String, Instant> confirmed = new ConcurrentHashMap<>();

  AttestationDesk(
      AttestationConfig config,
      Database database,
      Attestations attestations,
      Audit audit,
      People people,
      Clock clock) {
    this.config = config;
    this.database = database;
    this.attestations = attestations;
    this.audit = audit;
    this.people = people;
    this.clock = clock;
  }

  /**
   * What one person is asked.
   *
   * @param since when they last confirmed it; empty if they did not, or too long ago
   */
  public record Asked(String version, Optional<URI> address, Optional<Instant> since) {

    public boolean isMissing() {
      return since.isEmpty();
    }
  }

  /** Somebody, and when they confirmed; empty if they have to. */
  public record Standing(String name, Optional<Instant> since) {}

  /** What came of a confirmation. */
  public sealed interface Answer {
    record Done() implements Answer {}

    /** There is nothing to confirm: no version is asked for, or it is a program. */
    record NotAsked() implements Answer {}

    /** They had another version before them. */
    record AnotherVersion() implements Answer {}
  }

  private boolean isOn() {
    return !config.version().isEmpty();
  }

  /** Empty where no version is asked for, and for programs. */
  public Optional<Asked> of(String name) {
    return isOn() && people.isThere(name)
        ? Optional.of(
            new Asked(config.version(), Optional.ofNullable(config.address()), since(name)))
        : Optional.empty();
  }

  private Optional<Instant> since(String name) {
    Optional<Instant> known = good(Optional.ofNullable(confirmed.get(name)));
    if (known.isPresent()) {
      return known;
    }
    Optional<Instant> kept =
        good(
            database.inTransaction(
                connection -> attestations.last(connection, name, config.version())));
    kept.ifPresent(at -> confirmed.put(name, at));
    return kept;
  }

  private Optional<Instant> good(Optional<Instant> at) {
    return at.filter(it -> clock.instant().isBefore(it.plus(config.every())));
  }

  /** That they have read the version that they had before them. */
  public Answer confirm(Viewer viewer, String version) {
    if (of(viewer.name()).isEmpty()) {
      return new Answer.NotAsked();
    }
    if (!version.equals(config.version())) {
      return new Answer.AnotherVersion();
    }
    database.inTransaction(connection -> {
      attestations.add(connection, viewer.name(), version);
      audit.record(connection, viewer, AuditEvent.Kind.POLICY_ATTESTED, version);
      return version;
    });
    confirmed.remove(viewer.name());
    return new Answer.Done();
  }

  /** Which version is asked for; empty if none is. */
  public Optional<String> version() {
    return Optional.of(config.version()).filter(it -> !it.isEmpty());
  }

  /** Everybody with an account; those who have to confirm first. Nobody where it is off. */
  public List<Standing> all() {
    if (!isOn()) {
      return List.of();
    }
    Map<String, Instant> last =
        database.inTransaction(connection -> attestations.last(connection, config.version()));
    return people.names().stream()
        .map(name -> new Standing(name, good(Optional.ofNullable(last.get(name)))))
        .sorted(
            java.util.Comparator.comparing((Standing it) -> it.since().isPresent())
                .thenComparing(Standing::name))
        .toList();
  }
}

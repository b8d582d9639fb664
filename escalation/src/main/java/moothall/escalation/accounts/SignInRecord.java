package moothall.escalation.accounts;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import moothall.escalation.access.Viewer;
import moothall.escalation.measures.Measures;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts sign-ins, and puts them on record. */
@Singleton
final class SignInRecord {

  private static final Logger LOG = LoggerFactory.getLogger(SignInRecord.class);

  /** What was typed is not kept: it may be a password in the wrong field. */
  private static final Viewer UNKNOWN = new Viewer("unknown", Set.of());

  private static final Duration BETWEEN_RECORDS = Duration.ofMinutes(1);

  private final Database database;
  private final Audit audit;
  private final Measures measures;
  private final People people;
  private final Clock clock;

  /** When it was last put on record that the provider did not answer. */
  private final AtomicReference<Instant> unreachable = new AtomicReference<>(Instant.EPOCH);

  SignInRecord(Database database, Audit audit, Measures measures, People people, Clock clock) {
    this.clock = clock;
    this.people = people;
    this.database = database;
    this.audit = audit;
    this.measures = measures;
  }

  /** {@code how} in words. */
  void signedIn(Viewer who, String how) {
    measures.signIn("in");
    write(who, AuditEvent.Kind.SIGNED_IN, how);
    if (people.isBreakGlass(who.name())) {
      measures.signIn("break-glass");
      LOG.warn(
          "break-glass: {} signed in although the council's own sign-in is on; docs/access.md says"
              + " what to do after it",
          who.name());
      write(who, AuditEvent.Kind.BREAK_GLASS_USED, how);
    }
  }

  /** The council's sign-in sent somebody back whom we do not let in. */
  void refused(Optional<Viewer> who, String why) {
    measures.signIn("refused");
    write(who.orElse(UNKNOWN), AuditEvent.Kind.SIGN_IN_FAILED, "council's sign-in: " + why);
  }

  /** Only counted, where somebody does it over and over. */
  void refusedAgain() {
    measures.signIn("refused");
  }

  /**
   * The council's provider did not answer. On record once a minute at most, and counted each time:
   * everybody can ask.
   */
  void unreachable() {
    measures.signIn("unreachable");
    Instant now = clock.instant();
    Instant before = unreachable.get();
    if (now.isBefore(before.plus(BETWEEN_RECORDS)) || !unreachable.compareAndSet(before, now)) {
      return;
    }
    write(UNKNOWN, AuditEvent.Kind.SIGN_IN_FAILED, "council's sign-in: it does not answer");
  }

  /**
   * {@code what} was wrong, if not the password; {@code next} is how long they have to wait now.
   */
  void failed(Optional<Viewer> who, String what, Duration next) {
    measures.signIn("failed");
    write(
        who.orElse(UNKNOWN),
        AuditEvent.Kind.SIGN_IN_FAILED,
        what + (next.isZero() ? "no wait yet" : "next try in " + (next.toSeconds() + 1) + " s"));
  }

  /** Only counted: it was about nobody, or is on record often enough. */
  void failedUnwritten() {
    measures.signIn("failed");
  }

  void hashRenewed(Viewer who) {
    write(who, AuditEvent.Kind.PASSWORD_HASH_RENEWED, "to Argon2id");
  }

  void proven(Viewer who, String how) {
    write(who, AuditEvent.Kind.IDENTITY_PROVEN, how);
  }

  /** Only counted: the failure that led to the wait is on record, and guessers must not fill it. */
  void slowedDown() {
    measures.signIn("slowed-down");
  }

  private void write(Viewer who, AuditEvent.Kind kind, String subject) {
    database.inTransaction(connection -> {
      audit.record(connection, who, kind, subject);
      return subject;
    });
  }
}

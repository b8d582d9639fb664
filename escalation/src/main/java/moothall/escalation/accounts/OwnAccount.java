package moothall.escalation.accounts;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import moothall.escalation.access.Viewer;
import moothall.escalation.store.AccountState;
import moothall.escalation.store.AccountStates;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.Database;
import moothall.escalation.store.SecondFactors;

/** What somebody sees of their own account, and their own password. */
@Singleton
public final class OwnAccount {

  private final Accounts accounts;
  private final Identity identity;
  private final Hashing hashing;
  private final Standings standings;
  private final SessionStanding standing;
  private final Database database;
  private final AccountStates states;
  private final SecondFactors factors;
  private final Audit audit;

  OwnAccount(
      Accounts accounts,
      Identity identity,
      Hashing hashing,
      Standings standings,
      SessionStanding standing,
      Database database,
      AccountStates states,
      SecondFactors factors,
      Audit audit) {
    this.accounts = accounts;
    this.identity = identity;
    this.hashing = hashing;
    this.standings = standings;
    this.standing = standing;
    this.database = database;
    this.states = states;
    this.factors = factors;
    this.audit = audit;
  }

  /**
   * How it stands.
   *
   * @param codesLeft recovery codes that were not used yet
   */
  public record Sheet(AccountState state, SessionStanding.Demand demand, int codesLeft) {}

  /** Empty for a program: it has no account. */
  public Optional<Sheet> of(Viewer viewer) {
    if (!accounts.hasAccount(viewer.name())) {
      return Optional.empty();
    }
    return database.inTransaction(connection ->
        Optional.of(
            new Sheet(
                states.find(connection, viewer.name()),
                standing.demand(viewer.name()),
                factors.recoveryCodesLeft(connection, viewer.name()))));
  }

  /** The person has read who took their second factor away. */
  public void told(Viewer viewer) {
    database.inTransaction(connection -> {
      if (states.find(connection, viewer.name()).takenAway().isPresent()) {
        states.told(connection, viewer.name());
        audit.record(connection, viewer, AuditEvent.Kind.SECOND_FACTOR_LOSS_READ, viewer.name());
      }
      return viewer;
    });
  }

  /**
   * Puts a new password in the place of the old one and ends every other session.
   *
   * @return why not, as a sentence; empty if it is done
   */
  public Optional<String> changePassword(
      HttpRequest<?> request, Viewer viewer, String old, String next, String again) {
    Optional<Session> session = request.getUserPrincipal(Authentication.class).flatMap(Session::of);
    if (session.isEmpty()) {
      return Optional.of("A program has no password.");
    }
    Optional<String> objection =
        next.equals(again)
            ? PasswordRules.objection(viewer.name(), next)
            : Optional.of("The two new passwords are not the same.");
    if (objection.isEmpty() && next.equals(old)) {
      objection = Optional.of("The new password is the old one.");
    }
    return objection.isPresent() ? objection : change(request, viewer, session.get(), old, next);
  }

  private Optional<String> change(
      HttpRequest<?> request, Viewer viewer, Session session, String old, String next) {
    if (identity.byPassword(request, viewer.name(), old)
        instanceof Identity.Outcome.NotShown(var wait)) {
      return Optional.of("The old password is not right." + inWords(wait));
    }
    Optional<PasswordHash> hash = hashing.hash(next);
    if (hash.isEmpty()) {
      return Optional.of("Too many people are signing in at this moment. Try again.");
    }
    OptionalInt generation =
        database.inOneTransaction(connection -> {
          states.lock(connection, viewer.name());
          AccountState now = states.find(connection, viewer.name());
          if (now.isSuspended() || now.generation() > session.generation()) {
            return OptionalInt.empty();
          }
          identity.keep(viewer.name(), hash.get());
          audit.record(connection, viewer, AuditEvent.Kind.PASSWORD_CHANGED, viewer.name());
          return OptionalInt.of(states.endSessions(connection, viewer.name()));
        });
    standings.refresh();
    if (generation.isEmpty()) {
      return Optional.of("This session was ended meanwhile. Sign in again.");
    }
    Prolonging.change(request, session.ofGeneration(generation.getAsInt()));
    return Optional.empty();
  }

  /** How long to wait, behind a sentence that says what was wrong. */
  static String inWords(Duration wait) {
    return wait.isZero() ? "" : " Wait " + (wait.toSeconds() + 1) + " seconds, then try again.";
  }
}

package moothall.escalation.accounts;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.guessing.PlainBrake;
import moothall.escalation.store.AccountState;
import moothall.escalation.store.AccountStates;
import moothall.escalation.store.AddedAccount;
import moothall.escalation.store.AddedAccounts;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.Database;

/**
 * Where somebody whom two administrators have added chooses their password, once. Whoever guesses
 * codes waits ever longer and learns nothing of which names there are. They wait by their address
 * only: nobody guesses 160 bits, and by a name anybody could keep out whom it is meant for.
 */
@Singleton
public final class Joining {

  private final Hashing hashing;
  private final Standings standings;
  private final Database database;
  private final AddedAccounts added;
  private final AccountStates states;
  private final SignInRecord record;
  private final Audit audit;
  private final CallerAddress addresses;
  private final Clock clock;
  private final Administrators administrators;
  private final PlainBrake brake = new PlainBrake();

  /** By name: how often what goes wrong is written into the record, which forgets nothing. */
  private final PlainBrake written = new PlainBrake();

  Joining(
      Hashing hashing,
      Standings standings,
      Database database,
      AddedAccounts added,
      AccountStates states,
      SignInRecord record,
      Audit audit,
      CallerAddress addresses,
      Administrators administrators,
      Clock clock) {
    this.administrators = administrators;
    this.hashing = hashing;
    this.standings = standings;
    this.database = database;
    this.added = added;
    this.states = states;
    this.record = record;
    this.audit = audit;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** What somebody has filled in; never printed. */
  public record Form(String name, String first, String second, String password, String again) {

    public Form {
      name = Identity.cut(name).strip();
      first = Identity.cut(first);
      second = Identity.cut(second);
      password = Identity.cut(password);
      again = Identity.cut(again);
    }

    @Override
    public String toString() {
      return "Form";
    }
  }

  /** Why not, as a sentence; empty if they can sign in from now on. */
  public Optional<String> join(HttpRequest<?> request, Form form) {
    Optional<String> objection =
        form.password().equals(form.again())
            ? PasswordRules.objection(form.name(), form.password())
            : Optional.of("The two passwords are not the same.");
    if (objection.isPresent()) {
      return objection;
    }
    String address = addresses.of(request);
    Duration wait = brake.begin(address, clock.instant());
    if (!wait.isZero()) {
      record.slowedDown();
      return Optional.of("There were too many tries that did not fit." + OwnAccount.inWords(wait));
    }
    if (database.inTransaction(connection -> fitting(connection, form)).isEmpty()) {
      return refused(address, form.name());
    }
    Optional<PasswordHash> hash = hashing.hash(form.password());
    if (hash.isEmpty()) {
      brake.takeBack(address);
      return Optional.of("Too many people are signing in at this moment. Try again.");
    }
    boolean joined = database.inTransaction(connection -> join(connection, form, hash.get()));
    standings.refresh();
    if (!joined) {
      return refused(address, form.name());
    }
    brake.takeBack(address);
    return Optional.empty();
  }

  private Optional<String> refused(String address, String name) {
    Instant now = clock.instant();
    Duration next = brake.waitAfter(address, now);
    if (isAwaited(name) && written.begin(name, now).isZero()) {
      record.failed(Optional.empty(), "joining as " + name + ": ", next);
    } else {
      record.failedUnwritten();
    }
    return Optional.of(
        "Name and codes do not fit together, were used before, or are too old. Check all three; if"
            + " they are right, ask whoever gave you the codes."
            + OwnAccount.inWords(next));
  }

  /** Whatever else is typed as a name is nobody's, and may be a password in the wrong field. */
  private boolean isAwaited(String name) {
    return database.inTransaction(connection -> added.find(connection, name)).stream()
        .anyMatch(it -> it.agreed().isPresent() && it.joined().isEmpty());
  }

  /** Whether both who vouched for the person still keep the accounts; these are locked. */
  private boolean isVouchedFor(Connection connection, AddedAccount it) throws SQLException {
    return administrators.isOne(connection, it.by())
        && it.agreed().isPresent()
        && administrators.isOne(connection, it.agreed().get().by());
  }

  /** Asked before anything slow is computed. */
  private Optional<AddedAccount> fitting(Connection connection, Form form) throws SQLException {
    return added.fitting(
        connection,
        form.name(),
        JoiningCode.digest(form.name(), form.first()),
        JoiningCode.digest(form.name(), form.second()),
        clock.instant());
  }

  private boolean join(Connection connection, Form form, PasswordHash hash) throws SQLException {
    states.lockAll(connection);
    Optional<AddedAccount> found = fitting(connection, form);
    if (found.isEmpty() || !isVouchedFor(connection, found.get())) {
      return false;
    }
    AddedAccount it = found.get();
    Instant now = clock.instant();
    added.join(connection, it.name(), now);
    states.keepPassword(
        connection,
        it.name(),
        new AccountState.Password(hash.text(), Accounts.CHOSEN_WHEN_JOINING.fingerprint(), true));
    audit.record(
        connection,
        new Viewer(it.name(), Accounts.parsed(it.roles())),
        AuditEvent.Kind.ACCOUNT_JOINED,
        it.name());
    return true;
  }
}

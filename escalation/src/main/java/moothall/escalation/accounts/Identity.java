package moothall.escalation.accounts;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import moothall.escalation.guessing.Brake;
import moothall.escalation.store.AccountState;
import moothall.escalation.store.AccountStates;
import moothall.escalation.store.Database;
import moothall.escalation.store.SecondFactors;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is who they say: by their password, by a code of their app, by a recovery code.
 * Wrong ones of every kind, wherever they are asked for, count towards the same wait.
 */
@Singleton
final class Identity {

  /** Longer ones are nobody's; hashing them would be work for nothing. */
  private static final int LONGEST = 1000;

  private final Accounts accounts;
  private final Present present;
  private final People people;
  private final Hashing hashing;
  private final Database database;
  private final AccountStates states;
  private final SecondFactors factors;
  private final SignInRecord record;
  private final CallerAddress addresses;
  private final Clock clock;
  private final Brake brake = new Brake();

  Identity(
      Accounts accounts,
      Present present,
      People people,
      Hashing hashing,
      Database database,
      AccountStates states,
      SecondFactors factors,
      SignInRecord record,
      CallerAddress addresses,
      Clock clock) {
    this.accounts = accounts;
    this.present = present;
    this.people = people;
    this.hashing = hashing;
    this.database = database;
    this.states = states;
    this.factors = factors;
    this.record = record;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** What came of it. */
  sealed interface Outcome {

    /** It is them; how is for the record. */
    record Shown(AccountState state, String how) implements Outcome {}

    /** Not so, or not yet: the next try has to wait so long, which may be not at all. */
    record NotShown(Duration next) implements Outcome {}
  }

  private interface Check {
    /** How it was shown; empty if it was not, a wait if nobody can say now. */
    Seen look(String typed);
  }

  private sealed interface Seen {
    record Right(AccountState state, String how) implements Seen {}

    record Wrong() implements Seen {}

    record TooBusy() implements Seen {}
  }

  /** Takes as long for a name that nobody has. */
  Outcome byPassword(@Nullable HttpRequest<?> from, String name, @Nullable String typed) {
    return attempt(from, name, typed, "", it -> password(name, it));
  }

  /** By a code of the app, or one of the recovery codes; of an account that has a second factor. */
  Outcome byCode(@Nullable HttpRequest<?> from, String name, @Nullable String typed) {
    return attempt(
        from,
        name,
        typed,
        "code: ",
        it -> database.inTransaction(connection -> code(connection, name, it)));
  }

  private Outcome attempt(
      @Nullable HttpRequest<?> from,
      String name,
      @Nullable String typed,
      String what,
      Check check) {
    Brake.Try attempt = new Brake.Try(name, address(from));
    Duration wait = brake.begin(attempt, clock.instant());
    if (!wait.isZero()) {
      record.slowedDown();
      return new Outcome.NotShown(wait);
    }
    return switch (check.look(cut(typed))) {
      case Seen.Right(var state, var how) -> {
        if (what.isEmpty() && state.hasFactor()) {
          // Else whoever has the password could go on guessing codes.
          brake.takeBack(attempt);
        } else {
          brake.succeeded(attempt);
        }
        yield new Outcome.Shown(state, how);
      }
      case Seen.TooBusy() -> {
        brake.takeBack(attempt);
        record.slowedDown();
        yield new Outcome.NotShown(Hashing.PATIENCE);
      }
      case Seen.Wrong() -> {
        Duration next = brake.waitAfter(attempt, clock.instant());
        record.failed(present.known(name).filter(_ -> accounts.hasAccount(name)), what, next);
        yield new Outcome.NotShown(next);
      }
    };
  }

  private Seen password(String name, String typed) {
    AccountState state = database.inTransaction(connection -> states.find(connection, name));
    PasswordHash hash = accounts.password(name, state);
    Optional<Boolean> fits = hashing.matches(hash, typed);
    if (fits.isEmpty()) {
      return new Seen.TooBusy();
    }
    if (!fits.get() || !people.hasPassword(name) || state.isSuspended()) {
      return new Seen.Wrong();
    }
    if (!hash.isCurrent()) {
      hashing.hash(typed).ifPresent(better -> renew(state, better));
    }
    return new Seen.Right(state, "with a password");
  }

  /** The same password, kept better; unless its owner has changed it meanwhile. */
  void renew(AccountState before, PasswordHash better) {
    String name = before.name();
    AccountState.Password password = kept(name, better, accounts.hasHadAnother(name, before));
    if (database.inTransaction(connection -> states.renewPassword(connection, before, password))) {
      record.hashRenewed(present.known(name).orElseThrow());
    }
  }

  /** What its owner has chosen. */
  void keep(String name, PasswordHash hash) {
    database.inTransaction(connection -> {
      states.keepPassword(connection, name, kept(name, hash, true));
      return hash;
    });
  }

  private AccountState.Password kept(String name, PasswordHash hash, boolean chosen) {
    String replaces = new PasswordHash(accounts.account(name).password()).fingerprint();
    return new AccountState.Password(hash.text(), replaces, chosen);
  }

  private Seen code(Connection connection, String name, String typed) throws SQLException {
    Optional<byte[]> key = factors.of(connection, name);
    if (key.isEmpty() || !people.hasPassword(name)) {
      return new Seen.Wrong();
    }
    AccountState state = states.find(connection, name);
    if (state.isSuspended()) {
      return new Seen.Wrong();
    }
    OptionalLong step = Totp.step(key.get(), typed.replace(" ", ""), clock.instant());
    if (step.isPresent()) {
      return factors.takeStep(connection, name, step.getAsLong())
          ? new Seen.Right(state, "a code")
          : new Seen.Wrong();
    }
    if (factors.takeRecoveryCode(connection, name, RecoveryCodes.digest(name, typed))) {
      int left = factors.recoveryCodesLeft(connection, name);
      return new Seen.Right(state, "a recovery code, " + left + " left");
    }
    return new Seen.Wrong();
  }

  /** A form without one of the fields arrives as null, whatever the type says. */
  static String cut(@Nullable String value) {
    String text = Objects.requireNonNullElse(value, "");
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private String address(@Nullable HttpRequest<?> from) {
    return from == null ? "" : addresses.of(from);
  }
}

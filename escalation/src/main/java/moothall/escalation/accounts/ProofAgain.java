package moothall.escalation.accounts;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.store.AccountStates;
import moothall.escalation.store.Database;

/**
 * Before somebody does what cannot be taken back: shows that it is still them who sits there, by a
 * code where they have a second factor, by the password where they have not.
 */
@Singleton
public final class ProofAgain {

  private static final Duration FOR_THE_WAY_BACK = Duration.ofMinutes(2);

  private final Identity identity;
  private final SignInRecord record;
  private final Database database;
  private final AccountStates states;
  private final Duration goodFor;
  private final People people;
  private final Clock clock;

  ProofAgain(
      Identity identity,
      SignInRecord record,
      Database database,
      AccountStates states,
      SignInConfig config,
      People people,
      Clock clock) {
    this.people = people;
    this.identity = identity;
    this.record = record;
    this.database = database;
    this.states = states;
    this.goodFor = config.proof();
    this.clock = clock;
  }

  /** Whether it is a person, and not a program with a token. */
  public boolean isPerson(HttpRequest<?> request) {
    return session(request).isPresent();
  }

  /** Whether they have shown it lately, or in this very request. */
  public boolean isFresh(HttpRequest<?> request) {
    return session(request)
        .filter(it -> it.isProvenWithin(goodFor(it.name()), clock.instant()))
        .isPresent();
  }

  /** Whoever comes back from the council's sign-in has to press a button once more. */
  private Duration goodFor(String name) {
    return isByCouncil(name) && goodFor.compareTo(FOR_THE_WAY_BACK) < 0
        ? FOR_THE_WAY_BACK
        : goodFor;
  }

  /** Whether neither code nor password is asked for, as the council's own sign-in does it. */
  public boolean isByCouncil(String name) {
    return people.council(name).isPresent();
  }

  /** Whether a code is asked for, and not the password. */
  public boolean isByCode(Viewer viewer) {
    return database.inTransaction(connection -> states.find(connection, viewer.name())).hasFactor();
  }

  /** Why it was not shown, as a sentence; empty if it was, and then the session knows. */
  public Optional<String> show(HttpRequest<?> request, Viewer viewer, String typed) {
    Optional<Session> session = session(request);
    if (session.isEmpty()) {
      return Optional.of("A program cannot show that it is a person.");
    }
    if (isByCouncil(viewer.name())) {
      return Optional.of("Neither a code nor a password is right here: sign in again.");
    }
    boolean byCode = isByCode(viewer);
    Identity.Outcome outcome =
        byCode
            ? identity.byCode(request, viewer.name(), typed)
            : identity.byPassword(request, viewer.name(), typed);
    return switch (outcome) {
      case Identity.Outcome.NotShown(var wait) ->
          Optional.of(
              (byCode
                      ? "The code is not right, or was used before; wait for the next one."
                      : "The password is not right.")
                  + OwnAccount.inWords(wait));
      case Identity.Outcome.Shown(_, var how) -> {
        record.proven(viewer, how.startsWith("with ") ? how : "with " + how);
        Prolonging.change(request, session.get().provenAt(clock.instant()));
        yield Optional.empty();
      }
    };
  }

  /** The session as it is after what was done in this request so far. */
  static Optional<Session> session(HttpRequest<?> request) {
    return Prolonging.changed(request)
        .or(() -> request.getUserPrincipal(Authentication.class).flatMap(Session::of));
  }
}

package moothall.escalation.accounts;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.store.AccountState;
import org.jspecify.annotations.Nullable;

/** How far somebody who is signed in may go, before anything is asked about their roles. */
@Singleton
public final class SessionStanding {

  private final Accounts accounts;
  private final Present present;
  private final People people;
  private final Standings standings;
  private final SignInConfig config;
  private final Clock clock;

  SessionStanding(
      Accounts accounts,
      Present present,
      People people,
      Standings standings,
      SignInConfig config,
      Clock clock) {
    this.accounts = accounts;
    this.present = present;
    this.people = people;
    this.standings = standings;
    this.config = config;
    this.clock = clock;
  }

  /** How far. */
  public enum Stage {
    /** No session: a program, or a stranger. */
    NONE,
    /** The password was right, and a code is asked for: so far this is nobody. */
    CODE_MISSING,
    /**
     * Their roles demand a second factor and they have none: they may get one and do nothing else.
     */
    MUST_ENROL,
    WHOLE
  }

  public Stage of(@Nullable Authentication authentication) {
    Optional<Session> session = Optional.ofNullable(authentication).flatMap(Session::of);
    if (session.isEmpty()) {
      return Stage.NONE;
    }
    if (!session.get().whole()) {
      return Stage.CODE_MISSING;
    }
    return demand(session.get().name()) == Demand.DEMANDED ? Stage.MUST_ENROL : Stage.WHOLE;
  }

  /** Whether nobody has ended it since, or brought it back to half a sign-in; also a program's. */
  public boolean goesOn(Authentication authentication) {
    return Session.of(authentication)
        .filter(it ->
            it.generation() < standings.of(it.name()).generation()
                || it.isOver(clock.instant(), config.longest())
                || of(authentication) != Stage.WHOLE)
        .isEmpty();
  }

  /** Whether it is a person who has lately shown that it is them. */
  public boolean isProven(Authentication authentication) {
    return Session.of(authentication)
        .filter(it -> it.isProvenWithin(config.proof(), clock.instant()))
        .isPresent();
  }

  /** Whether an account has to have a second factor. */
  public enum Demand {
    NOT_ASKED_FOR,
    /** One of its roles asks for it, and it still has the password that the first start made up. */
    ADVISED,
    DEMANDED,
    MET
  }

  /** Of the council's people their provider asks it, and not we. */
  public Demand demand(String name) {
    AccountState state = standings.of(name);
    boolean asked =
        present.known(name).map(Viewer::roles).orElse(Set.of()).stream().anyMatch(this::isAsked);
    if (state.hasFactor()) {
      return Demand.MET;
    }
    if (people.isBreakGlass(name)) {
      return Demand.DEMANDED;
    }
    if (!asked || people.council(name).isPresent()) {
      return Demand.NOT_ASKED_FOR;
    }
    return accounts.isAsTheFirstStartMadeIt(name, state) ? Demand.ADVISED : Demand.DEMANDED;
  }

  private boolean isAsked(Role role) {
    return config.secondFactorFor().contains(role);
  }
}

package moothall.escalation.accounts;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import moothall.escalation.access.Viewer;
import moothall.escalation.accounts.CouncilCookie.Begun;
import moothall.escalation.accounts.CouncilWayOut.KeptForm;
import moothall.escalation.guessing.Brake;
import moothall.escalation.oidc.Answer;
import moothall.escalation.oidc.Provider;
import moothall.escalation.oidc.Shown;
import moothall.escalation.oidc.Why;
import moothall.escalation.store.BegunSignIns;
import moothall.escalation.store.Database;
import moothall.escalation.store.KeptForms;

/** Lets people in whom the council's own sign-in sends back, or says why not. */
@Singleton
public final class CouncilSignIn {

  /**
   * What a provider may say instead of a code (RFC 6749, OpenID Connect); else it is not quoted.
   */
  private static final Set<String> ERRORS =
      Set.of(
          "access_denied",
          "login_required",
          "consent_required",
          "interaction_required",
          "invalid_request",
          "unauthorized_client",
          "unsupported_response_type",
          "invalid_scope",
          "server_error",
          "temporarily_unavailable");

  /** Providers that keep nothing themselves have all in it, sealed: Entra's are over 2000. */
  private static final int LONGEST_CODE = 8192;

  private final Provider provider;
  private final CouncilRegister register;
  private final CouncilCookie cookies;
  private final SignInRecord record;
  private final CallerAddress addresses;
  private final Database database;
  private final BegunSignIns begun;
  private final KeptForms forms;
  private final SignInConfig config;
  private final Clock clock;
  private final Brake brake = new Brake();

  /** Else anybody could have the provider asked, and the record filled, as often as they like. */
  private final Brake exchanges = Brake.ofStrangers();

  CouncilSignIn(
      Provider provider,
      CouncilRegister register,
      CouncilCookie cookies,
      SignInRecord record,
      CallerAddress addresses,
      Database database,
      BegunSignIns begun,
      KeptForms forms,
      SignInConfig config,
      Clock clock) {
    this.provider = provider;
    this.register = register;
    this.cookies = cookies;
    this.record = record;
    this.addresses = addresses;
    this.database = database;
    this.begun = begun;
    this.forms = forms;
    this.config = config;
    this.clock = clock;
  }

  /** What came of it, with the cookies that say so to the browser. */
  public sealed interface Ended {

    List<Cookie> cookies();

    /** They are signed in. */
    record In(List<Cookie> cookies) implements Ended {}

    /** It is still them; what they had filled in, if it is still there. */
    record StillThem(List<Cookie> cookies, Optional<KeptForm> form) implements Ended {}

    record NotIn(List<Cookie> cookies, Why why) implements Ended {}

    record NoAnswer(List<Cookie> cookies) implements Ended {}
  }

  /** Takes what somebody's browser brought from the provider. */
  public Ended end(HttpRequest<?> request) {
    String state = parameter(request, "state");
    Optional<Begun> found = cookies.in(request).filter(it -> isSame(it.state(), state));
    if (found.isEmpty()) {
      return refusedCheaply(request, Why.NOT_BEGUN_HERE, "");
    }
    String address = addresses.of(request);
    Brake.Try attempt = new Brake.Try(address, address);
    if (!exchanges.begin(attempt, clock.instant()).isZero()) {
      record.refusedAgain();
      // With what the browser has: the same answer is good a moment later.
      return new Ended.NotIn(List.of(), Why.TOO_OFTEN);
    }
    Ended ended = taken(request, found.get(), state);
    if (ended instanceof Ended.In || ended instanceof Ended.StillThem) {
      exchanges.takeBack(attempt);
    }
    return ended;
  }

  private Ended taken(HttpRequest<?> request, Begun it, String state) {
    if (!database.inTransaction(connection -> begun.take(connection, state))) {
      return refusedCheaply(request, Why.USED, "");
    }
    String code = Objects.requireNonNullElse(request.getParameters().get("code"), "");
    if (code.length() > LONGEST_CODE) {
      return refusedCheaply(request, Why.BAD_TOKEN, "the code is longer than any");
    }
    if (code.isEmpty() || request.getParameters().contains("error")) {
      String error = parameter(request, "error");
      return refusedCheaply(
          request, Why.DENIED, ERRORS.contains(error) ? error : "for a reason of its own");
    }
    return switch (provider.redeem(code, it.secretly())) {
      case Answer.NoAnswer() -> {
        record.unreachable();
        yield new Ended.NoAnswer(List.of(cookies.none()));
      }
      case Answer.Bad(var why, var detail) -> refused(Optional.empty(), why, detail);
      case Answer.WithoutGroups(var who, var why, var detail) -> withoutGroups(who, why, detail);
      case Answer.Good(var who) -> it.isAgain() ? again(request, it, who) : in(request, who);
    };
  }

  private Ended in(HttpRequest<?> request, Shown who) {
    return switch (register.take(who, clock.instant().plus(config.longest()))) {
      case CouncilRegister.Taken.Refused(var known, var why) -> refused(known, why, who.called());
      case CouncilRegister.Taken.In(var viewer, var generation) -> {
        record.signedIn(viewer, "with the council's sign-in");
        yield new Ended.In(
            with(
                request, Session.begunThere(viewer.name(), clock.instant(), who.at(), generation)));
      }
    };
  }

  /** Also what they had by their groups until now is gone, in every session. */
  private Ended withoutGroups(Shown who, Why why, String detail) {
    register.take(who, clock.instant());
    return refused(register.known(who), why, detail);
  }

  /** The session goes on as it was, and knows that it is still them. */
  private Ended again(HttpRequest<?> request, Begun it, Shown who) {
    Optional<Viewer> known = register.known(who);
    if (known.filter(viewer -> viewer.name().equals(it.name())).isEmpty()) {
      return refused(known, Why.SOMEBODY_ELSE, "");
    }
    Instant begunAt = Instant.ofEpochSecond(it.at());
    Instant since = Instant.ofEpochSecond(it.since());
    // What their groups are now counts in any case.
    return switch (register.take(who, since.plus(config.longest()))) {
      case CouncilRegister.Taken.Refused(var person, var why) ->
          refused(person, why, "asked again");
      case CouncilRegister.Taken.In(var viewer, var generation) -> {
        if (who.at().filter(at -> !at.isBefore(begunAt.minus(CouncilRegister.SKEW))).isEmpty()) {
          yield refused(Optional.of(viewer), Why.NOT_ASKED, "");
        }
        if (generation > it.generation()
            || !clock.instant().isBefore(since.plus(config.longest()))) {
          yield refused(Optional.of(viewer), Why.NOT_BEGUN_HERE, "its session was ended meanwhile");
        }
        record.proven(viewer, "with the council's sign-in");
        yield new Ended.StillThem(
            with(request, new Session(it.name(), since, clock.instant(), generation, true)),
            form(it));
      }
    };
  }

  private Optional<KeptForm> form(Begun it) {
    UUID id;
    try {
      id = UUID.fromString(it.form());
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
    return database
        .inTransaction(connection -> forms.take(connection, id, it.name()))
        .flatMap(KeptFormText::read);
  }

  private List<Cookie> with(HttpRequest<?> request, Session session) {
    // A browser at which the provider is the same site has the old session's cookie with it.
    Prolonging.change(request, session);
    return List.of(cookies.none());
  }

  private Ended refused(Optional<Viewer> who, Why why, String detail) {
    record.refused(who, why.words() + (detail.isEmpty() ? "" : ": " + detail));
    return new Ended.NotIn(List.of(cookies.none()), why);
  }

  /** What anybody can make happen as often as they like does not fill the record. */
  private Ended refusedCheaply(HttpRequest<?> request, Why why, String detail) {
    String address = addresses.of(request);
    if (brake.begin(new Brake.Try(address, address), clock.instant()).isZero()) {
      return refused(Optional.empty(), why, detail);
    }
    record.refusedAgain();
    return new Ended.NotIn(List.of(cookies.none()), why);
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String parameter(HttpRequest<?> request, String name) {
    return Objects.requireNonNullElse(Identity.cut(request.getParameters().get(name)), "");
  }
}

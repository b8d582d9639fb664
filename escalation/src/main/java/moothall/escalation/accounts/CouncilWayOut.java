package moothall.escalation.accounts;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.access.Viewer;
import moothall.escalation.oidc.OidcSettings;
import moothall.escalation.oidc.Provider;
import moothall.escalation.store.Database;
import moothall.escalation.store.KeptForms;

/**
 * Sends people to the council's own sign-in: to sign in, to show again that it is them, to leave.
 */
@Singleton
public final class CouncilWayOut {

  private final OidcSettings settings;
  private final Provider provider;
  private final CouncilCookie cookies;
  private final SignInRecord record;
  private final People people;
  private final Database database;
  private final KeptForms forms;
  private final Clock clock;

  CouncilWayOut(
      OidcSettings settings,
      Provider provider,
      CouncilCookie cookies,
      SignInRecord record,
      People people,
      Database database,
      KeptForms forms,
      Clock clock) {
    this.settings = settings;
    this.provider = provider;
    this.cookies = cookies;
    this.record = record;
    this.people = people;
    this.database = database;
    this.forms = forms;
    this.clock = clock;
  }

  /** Where to, and what the browser has to bring back. */
  public record Way(URI to, Cookie cookie) {}

  public boolean isOn() {
    return settings.isOn();
  }

  /** Whether they sign in there. */
  public boolean isCouncils(Viewer viewer) {
    return people.council(viewer.name()).isPresent();
  }

  /** Whether there is a local account for when it cannot be used. */
  public boolean hasBreakGlass() {
    return !settings.breakGlass().isEmpty();
  }

  /** Names of those accounts that a password is enough for to set a second factor up. */
  public List<String> breakGlassWithoutFactor() {
    return people.breakGlassWithoutFactor();
  }

  /** In one of which somebody has to be, by the names of the mapping. */
  public List<String> groups() {
    return settings.groups();
  }

  public boolean offersSignOut() {
    return settings.isOn() && provider.offersSignOut();
  }

  /** Empty if the provider does not answer. */
  public Optional<Way> begin() {
    return way("", 0, 1, "");
  }

  /** The same, for somebody who is signed in; they are asked even where they are known. */
  public Optional<Way> beginAgain(HttpRequest<?> request, Viewer viewer, String form) {
    Session session = ProofAgain.session(request).orElseThrow();
    return way(viewer.name(), session.since().getEpochSecond(), session.generation(), form);
  }

  private Optional<Way> way(String name, long since, int generation, String form) {
    Provider.Secretly its = Provider.Secretly.random();
    Optional<URI> to = provider.address(its, !name.isEmpty());
    if (to.isEmpty()) {
      record.unreachable();
    }
    return to.map(it ->
        new Way(
            it,
            cookies.of(
                new CouncilCookie.Begun(
                    its.state(),
                    its.nonce(),
                    its.verifier(),
                    clock.instant().getEpochSecond(),
                    name,
                    since,
                    generation,
                    form))));
  }

  /** Of everything of the council's; empty if there is no such thing. */
  public Optional<URI> signOut() {
    return settings.isOn() ? provider.signOut(settings.signedOut()) : Optional.empty();
  }

  /** Keeps what somebody has filled in until they are back, and says by which name. */
  public String keep(Viewer viewer, KeptForm form) {
    UUID id = UUID.randomUUID();
    database.inTransaction(connection -> {
      forms.keep(connection, id, viewer.name(), form.json());
      return id;
    });
    return id.toString();
  }

  /**
   * What was about to be done.
   *
   * @param action address of the form
   * @param what in words, as the end of a sentence
   * @param back where to go instead
   */
  public record KeptForm(String action, String what, String back, Map<String, String> fields) {

    public KeptForm {
      fields = Map.copyOf(fields);
    }

    String json() {
      return KeptFormText.of(this);
    }

    /** Never prints what somebody wrote. */
    @Override
    public String toString() {
      return "KeptForm[" + action + "]";
    }
  }
}

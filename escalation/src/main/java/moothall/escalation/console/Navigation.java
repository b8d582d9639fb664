package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import moothall.escalation.access.Viewer;
import moothall.escalation.accounts.SessionStanding;
import moothall.escalation.accounts.SessionStanding.Demand;
import moothall.escalation.accounts.Viewers;
import moothall.escalation.admission.Addresses;

/**
 * Where somebody can go from every page: to what their roles open to them, and nowhere else. It is
 * bound while a page is made, so that no page has to hand it on to the layout.
 */
@Singleton
public final class Navigation {

  /**
   * A place to go to.
   *
   * @param here whether it is the page that is being made, or the list that it belongs to
   */
  public record Link(String address, String words, boolean here) {}

  private record Place(String address, String words) {}

  private static final String CASES = "/";

  private static List<Place> places() {
    return List.of(
        new Place(CASES, t("Cases")),
        new Place("/live", t("Live")),
        new Place("/referrals", t("Referrals")),
        new Place("/strikes", t("Strikes")),
        new Place("/appeals", t("Appeals")),
        new Place("/copy", t("Copy in")),
        new Place("/subject-access", t("Data requests")),
        new Place("/erasure", t("Erasure")),
        new Place("/transparency", t("Transparency")),
        new Place("/legal-reviews", t("Legal reviews")),
        new Place("/operations", t("Operations")),
        new Place("/brakes", t("Brakes")),
        new Place("/pages", t("Pages")),
        new Place("/insights", t("Insights")),
        new Place("/policy", t("Policy")),
        new Place("/audit", t("Audit")),
        new Place("/people", t("People")));
  }

  /** Where one can go besides, from the foot of a page or from another page. */
  private static List<Place> besides() {
    return List.of(
        new Place("/batches", t("What you did to several at once")),
        new Place("/wellbeing", t("Your day")),
        new Place("/account", t("Your account")),
        new Place("/accessibility", t("Accessibility statement")));
  }

  private static final String NEXT = "POST /next";

  private static final ScopedValue<List<Link>> SHOWN = ScopedValue.newInstance();
  private static final ScopedValue<Optional<Viewer>> FOR = ScopedValue.newInstance();
  private static final ScopedValue<Boolean> SHOULD_ENROL = ScopedValue.newInstance();

  private final Viewers viewers;
  private final SessionStanding standing;

  Navigation(Viewers viewers, SessionStanding standing) {
    this.viewers = viewers;
    this.standing = standing;
  }

  /** For the layout: where one can go from the page that is being made. */
  public static List<Link> now() {
    return SHOWN.orElse(List.of());
  }

  /** For the layout: whether the next case can be taken from every page. */
  public static boolean takesCases() {
    return isOpen(NEXT, FOR.orElse(Optional.empty()));
  }

  /** For the layout and what stands in it: whether a page may be opened, or only refused. */
  public static boolean leadsTo(String address) {
    return isOpen("GET " + address, FOR.orElse(Optional.empty()));
  }

  /** For the layout: the page that somebody begins at. */
  public static String home() {
    return home(now());
  }

  /** For the layout: whether to remind somebody of the second factor that their roles ask for. */
  public static boolean shouldEnrol() {
    return SHOULD_ENROL.orElse(false);
  }

  /** For those who are signed in under that name; to whoever must do something first, nothing. */
  void above(String user, Runnable page) {
    Optional<Viewer> viewer = viewer(user);
    ScopedValue.where(SHOWN, of(viewer, path()))
        .where(FOR, viewer)
        .where(SHOULD_ENROL, standing.demand(user) == Demand.ADVISED)
        .run(page);
  }

  /** For the layout: every page that has an address of its own and is open to them. */
  public static List<Link> everywhere() {
    return Stream.concat(
            now().stream(),
            besides().stream()
                .filter(it -> leadsTo(it.address()))
                .map(it -> new Link(it.address(), it.words(), false)))
        .toList();
  }

  private static boolean isOpen(String address, Optional<Viewer> viewer) {
    return Addresses.need(address).filter(need -> need.isMetBy(viewer)).isPresent();
  }

  /** The cases, or what else is theirs; their own account if nothing is. */
  private static String home(List<Link> links) {
    return links.isEmpty() ? AccountPages.ACCOUNT : links.getFirst().address();
  }

  /** Where somebody begins for whom {@code /} is not; empty if it is. */
  Optional<String> insteadOfCases(String user, String path) {
    String home = home(of(viewer(user), path));
    return path.equals(CASES) && !home.equals(CASES) ? Optional.of(home) : Optional.empty();
  }

  private Optional<Viewer> viewer(String user) {
    return viewers.named(user).filter(_ -> standing.demand(user) != Demand.DEMANDED);
  }

  static List<Link> of(Optional<Viewer> viewer, String path) {
    return places().stream()
        .filter(place -> isOpen("GET " + place.address(), viewer))
        .map(place -> new Link(place.address(), place.words(), isHere(place.address(), path)))
        .toList();
  }

  /** The cases stand at the root, and each below a path of its own. */
  private static boolean isHere(String address, String path) {
    return address.equals(CASES)
        ? path.equals(CASES) || path.startsWith("/cases") || path.startsWith("/batches")
        : path.equals(address) || path.startsWith(address + "/");
  }

  private static String path() {
    return ServerRequestContext.currentRequest().map(it -> it.getPath()).orElse("");
  }
}

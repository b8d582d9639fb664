package moothall.escalation.oidc;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.util.StringUtils;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import moothall.service.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the council's sign-in, looked at when the service starts: what is wrong with them
 * stops the start. Whether the provider answers does not.
 */
@Context
public final class OidcSettings {

  /** Where the provider sends people back to. */
  public static final String DONE = "/login/council/done";

  private static final String PREFIX = "moothall.escalation.oidc.";
  private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

  /** Entra's addresses at which people of any organisation sign in. */
  private static final List<String> ANYBODY = List.of("common", "organizations", "consumers");

  /** Somebody sits and waits. */
  private static final Duration LONGEST_DEADLINE = Duration.ofMinutes(1);

  private final OidcConfig config;
  private final Optional<On> on;

  /**
   * What there is where it is on.
   *
   * @param address of the console, without a path
   */
  record On(URI issuer, String clientId, URI address, RoleMapping mapping) {}

  OidcSettings(
      OidcConfig config,
      Secrets secrets,
      @Property(name = "moothall.escalation.sign-in.tls", defaultValue = StringUtils.FALSE)
          boolean tls) {
    this.config = config;
    this.on =
        config.issuer() == null || config.issuer().isBlank()
            ? Optional.empty()
            : Optional.of(read(config, secrets, tls));
  }

  private static On read(OidcConfig config, Secrets secrets, boolean tls) {
    URI issuer = origin("issuer", config.issuer(), true);
    URI address = origin("address", config.address(), false);
    if ("https".equals(address.getScheme()) && !tls) {
      // Else another host of the council's could give a browser a sign-in of its own to end here.
      throw wrong(
          "address",
          address + " is reached over TLS, and moothall.escalation.sign-in.tls is false",
          "true, so that cookies are this host's alone");
    }
    Duration deadline = config.deadline();
    if (!deadline.isPositive() || deadline.compareTo(LONGEST_DEADLINE) > 0) {
      throw wrong(
          "deadline",
          deadline + " cannot be waited for",
          "more than nothing and at most a minute, as 5s");
    }
    String clientId = config.clientId();
    if (clientId == null || clientId.isBlank()) {
      throw wrong("client-id", "is missing", "the id under which the provider knows Moothall");
    }
    if (secrets.find(config.clientSecret()).isEmpty()) {
      throw new IllegalStateException(
          "the secret "
              + config.clientSecret()
              + " is not there (expected: the client secret of "
              + PREFIX
              + "issuer, as "
              + secrets.place(config.clientSecret())
              + ")");
    }
    Path rolesFile = config.rolesFile();
    if (rolesFile == null) {
      throw wrong("roles-file", "is missing", "a file that says which groups are which roles");
    }
    return new On(issuer, clientId, address, RoleMapping.read(rolesFile));
  }

  private static URI origin(String setting, @Nullable String value, boolean mayHavePath) {
    String expected =
        (mayHavePath
                ? "the issuer as the discovery document says it, as https://login.example/tenant/v2.0"
                : "the console's address, as https://moothall.council.example")
            + "; http on this machine only, for trying it";
    if (value == null || value.isBlank()) {
      throw wrong(setting, "is missing", expected);
    }
    URI uri;
    try {
      uri = URI.create(value);
    } catch (IllegalArgumentException e) {
      throw wrong(setting, value + " is no address", expected);
    }
    String host = uri.getHost();
    boolean scheme =
        "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && HERE.contains(host));
    String path = Objects.requireNonNullElse(uri.getPath(), "");
    if (host == null
        || !scheme
        || uri.getQuery() != null
        || uri.getFragment() != null
        || uri.getUserInfo() != null
        || !(mayHavePath || path.isEmpty() || path.equals("/"))) {
      throw wrong(setting, value + " cannot be it", expected);
    }
    if (mayHavePath && ANYBODY.stream().anyMatch(it -> path.startsWith("/" + it + "/"))) {
      throw wrong(
          setting,
          value + " lets people of any organisation sign in",
          "the address of the council's own tenant");
    }
    return mayHavePath ? uri : URI.create(value.endsWith("/") ? value.replaceAll("/$", "") : value);
  }

  private static IllegalStateException wrong(String setting, String what, String expected) {
    return new IllegalStateException(
        PREFIX + setting + ": " + what + " (expected: " + expected + ")");
  }

  public boolean isOn() {
    return on.isPresent();
  }

  /** Names of local accounts; none where the council's sign-in is off, as all may sign in then. */
  public Set<String> breakGlass() {
    return config.breakGlass() == null ? Set.of() : Set.copyOf(config.breakGlass());
  }

  /** What somebody has to be in one of, for people. */
  public List<String> groups() {
    return on.map(it -> it.mapping().names()).orElse(List.of());
  }

  /** Whose people they are; empty where it is off. */
  public String issuer() {
    return on.map(it -> it.issuer().toString()).orElse("");
  }

  OidcConfig config() {
    return config;
  }

  /**
   * @throws IllegalStateException if it is off: ask before
   */
  On on() {
    return on.orElseThrow(() -> new IllegalStateException("the council's sign-in is off"));
  }

  /** Where somebody comes back to who has signed out of everything. */
  public URI signedOut() {
    return URI.create(on().address() + "/login");
  }

  URI done() {
    return URI.create(on().address() + DONE);
  }
}

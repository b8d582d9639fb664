package moothall.escalation.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The provider's discovery document, read when somebody first wants to sign in and once an hour
 * then. What it says counts as far as it stays at the issuer's own address. An older one is good
 * enough while the provider does not answer.
 */
@Singleton
final class Discovery {

  private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);
  private static final Duration GOOD_FOR = Duration.ofHours(1);
  private static final Duration KEYS_GOOD_FOR = Duration.ofMinutes(15);

  /** Keys are asked for twice in this time at most, whatever tokens name. */
  private static final Duration BETWEEN_KEYS = Duration.ofSeconds(30);

  private final OidcSettings settings;
  private final Clock clock;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable Known known;
  private final AtomicLong failures = new AtomicLong();

  Discovery(OidcSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** What was read last, without asking. */
  Optional<Known> last() {
    return Optional.ofNullable(known);
  }

  /** Empty if the provider does not answer, or says what cannot be. The log has what. */
  Optional<Known> now(BoundedSender sender) {
    Known before = known;
    if (before != null && clock.instant().isBefore(before.at().plus(GOOD_FOR))) {
      return Optional.of(before);
    }
    // One asks. Who comes meanwhile waits for its answer, and does not ask after it failed.
    long failed = failures.get();
    reading.lock();
    try {
      Known meanwhile = known;
      if (failures.get() != failed || (meanwhile != null && !meanwhile.equals(before))) {
        return Optional.ofNullable(meanwhile);
      }
      Known now = read(sender, before);
      known = now;
      return Optional.of(now);
    } catch (IOException | ParseException e) {
      failures.incrementAndGet();
      LOG.warn("the council's sign-in cannot be used now: {}", e.getMessage());
      return Optional.ofNullable(before);
    } finally {
      reading.unlock();
    }
  }

  private Known read(BoundedSender sender, @Nullable Known before)
      throws IOException, ParseException {
    String issuer = settings.issuer();
    URI address =
        URI.create(
            (issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer)
                + "/.well-known/openid-configuration");
    OIDCProviderMetadata metadata;
    try {
      metadata = OIDCProviderMetadata.parse(sender.read(address));
    } catch (ParseException e) {
      throw new ParseException(address + " is no discovery document", e);
    } catch (IOException e) {
      throw new IOException(address + " " + e.getMessage(), e);
    }
    if (!metadata.getIssuer().getValue().equals(issuer)) {
      throw new ParseException(
          address + " names another issuer (expected: " + issuer + ", as it is configured)");
    }
    if (!sender.isAtTheIssuer(metadata.getAuthorizationEndpointURI())
        || !sender.isAtTheIssuer(metadata.getTokenEndpointURI())
        || !sender.isAtTheIssuer(metadata.getJWKSetURI())) {
      throw new ParseException(
          address
              + " names an endpoint elsewhere (expected: all of them at the issuer's own address)");
    }
    return new Known(metadata, keys(sender, metadata, before), clock.instant());
  }

  /** Those that are kept go on, unless they are elsewhere by now. */
  private static JWKSource<SecurityContext> keys(
      BoundedSender sender, OIDCProviderMetadata metadata, @Nullable Known before)
      throws MalformedURLException {
    URI address = metadata.getJWKSetURI();
    if (before != null && Objects.equals(before.metadata().getJWKSetURI(), address)) {
      return before.keys();
    }
    return JWKSourceBuilder.create(address.toURL(), sender)
        .cache(KEYS_GOOD_FOR.toMillis(), Duration.ofSeconds(10).toMillis())
        .refreshAheadCache(false)
        .rateLimited(BETWEEN_KEYS.toMillis())
        .build();
  }
}

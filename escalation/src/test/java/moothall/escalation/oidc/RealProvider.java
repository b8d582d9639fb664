package moothall.escalation.oidc;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/**
 * A provider of OpenID Connect that somebody else wrote, on an address and threads of its own. A
 * test says who sits in front of it.
 */
public final class RealProvider implements AutoCloseable {

  private static final String TENANT = "tenant";

  private final MockOAuth2Server server = new MockOAuth2Server();

  public RealProvider() {
    this(0);
  }

  RealProvider(int port) {
    server.start(port);
  }

  public String issuer() {
    return server.issuerUrl(TENANT).toString();
  }

  /** Whoever comes next is this person, who has just typed their password there. */
  public void knows(String subject, String name, Object groups) {
    knows(
        subject,
        Map.of("name", name, "groups", groups, "auth_time", Instant.now().getEpochSecond()));
  }

  /** The same with these claims and no others. */
  public void knows(String subject, Map<String, Object> claims) {
    server.enqueueCallback(
        new DefaultOAuth2TokenCallback(
            TENANT, subject, "JWT", List.of(CouncilUnderTest.CLIENT), claims, 300));
  }

  /** Somebody who typed their password that long ago, and is known since. */
  public void remembers(String subject, String name, Object groups, long seconds) {
    Map<String, Object> claims = new HashMap<>(Map.of("name", name, "groups", groups));
    claims.put("auth_time", Instant.now().minusSeconds(seconds).getEpochSecond());
    knows(subject, claims);
  }

  @Override
  public void close() {
    server.shutdown();
  }
}

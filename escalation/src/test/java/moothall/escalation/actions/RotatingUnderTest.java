package moothall.escalation.actions;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.store.Database;
import moothall.escalation.store.RenewedTokens;
import moothall.escalation.store.RenewedTokensConfig;
import moothall.service.Secrets;

/**
 * What places have in common whose tokens are renewed: the secrets, and where the tokens are kept.
 */
public abstract class RotatingUnderTest implements RotatingTokensContract.Place {

  public static final Duration STANDSTILL = Duration.ofMinutes(10);
  protected static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
  protected static final String CLIENT_ID = "an-invented-client";
  protected static final String CLIENT_SECRET = "an-invented-secret";
  protected static final RenewedTokensConfig KEY = new RenewedTokensConfig("tokens.key");

  private final EscalationUnderTest escalation;
  private final Path folder;
  protected final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  /** Another authorisation for each test: nothing that an earlier one left is good for it. */
  protected final String authorisation = "Invented" + UUID.randomUUID();

  protected RotatingUnderTest(EscalationUnderTest escalation, Path folder, String platform)
      throws IOException {
    this.escalation = escalation;
    this.folder = folder;
    Files.writeString(folder.resolve("good"), authorisation + "\n");
    Files.writeString(folder.resolve(platform + ".client-id"), CLIENT_ID);
    Files.writeString(folder.resolve(platform + ".client-secret"), CLIENT_SECRET);
    Files.writeString(folder.resolve("tokens.key"), "k".repeat(32));
  }

  protected final Secrets secrets() {
    return new Secrets(folder);
  }

  protected final RenewedTokens renewed() {
    return new RenewedTokens(escalation.bean(Database.class), secrets(), KEY);
  }

  @Override
  public final double brokenAccess() {
    return meters.counter("moothall_auth_broken", "page", "approved").count();
  }
}

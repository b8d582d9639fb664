package moothall.ingest.linkedin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import moothall.contracts.linkedin.LinkedInPage;
import moothall.contracts.linkedin.LinkedInServer;
import moothall.events.PageRegistered;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.LedgerInMemory;
import moothall.ingest.polling.PollingConfig;
import moothall.service.Secrets;

/** The town's page on a LinkedIn of its own, at one in the afternoon, and how it is asked. */
final class TownOnLinkedIn {

  static final int PLENTY = 1_000_000;
  private static final Duration DEADLINE = Duration.ofMillis(700);

  final LinkedInPage page = new LinkedInPage("96072893");
  final LinkedInServer server;
  private final Clock clock = Clock.fixed(Instant.parse("2026-02-19T13:00:00Z"), ZoneOffset.UTC);
  private final LedgerInMemory ledger = new LedgerInMemory();
  private final Path secrets;

  TownOnLinkedIn(Path secrets) throws IOException {
    this.secrets = secrets;
    this.server = new LinkedInServer(page, clock);
    Files.writeString(secrets.resolve("linkedin.client-id"), LinkedInServer.CLIENT_ID);
    Files.writeString(secrets.resolve("linkedin.client-secret"), LinkedInServer.CLIENT_SECRET);
  }

  LinkedInListing listing() {
    return asking(true, LinkedInServer.VERSION, PLENTY);
  }

  LinkedInListing asking(boolean refreshes, String version, int dailyCalls) {
    URI address = server.address();
    return new LinkedInListing(
        new LinkedInConfig(
            "linkedin.client-id", "linkedin.client-secret", "linkedin.client-secret-next"),
        new AskingConfig(
            address,
            address.resolve(LinkedInServer.TOKEN),
            refreshes,
            version,
            dailyCalls,
            Duration.ofMinutes(30),
            Duration.ofDays(1)),
        new PollingConfig(
            true,
            DEADLINE,
            Duration.ofHours(1),
            Duration.ofDays(7),
            Duration.ofMinutes(15),
            Duration.ofMinutes(2)),
        ledger,
        new Secrets(secrets),
        clock);
  }

  static Account account(String token) {
    return new Account(
        PageRegistered.newBuilder()
            .setPageId("town-linkedin")
            .setCouncilId("ambermere")
            .setPlatform("linkedin")
            .setName("Ambermere Borough Council")
            .setAccount("96072893")
            .build(),
        token.getBytes(UTF_8));
  }
}

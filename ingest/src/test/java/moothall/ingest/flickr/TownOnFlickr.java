package moothall.ingest.flickr;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import moothall.contracts.flickr.FlickrAccount;
import moothall.contracts.flickr.FlickrServer;
import moothall.events.PageRegistered;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.PollingConfig;
import moothall.service.Secrets;

/** The town's account on a Flickr of its own, at one in the afternoon, and how it is asked. */
final class TownOnFlickr {

  static final String NSID = "92023420@N00";
  static final Instant NOW = Instant.parse("2026-02-19T13:00:00Z");
  private static final Duration DEADLINE = Duration.ofMillis(700);

  final FlickrAccount account = new FlickrAccount(NSID);
  final FlickrServer server = new FlickrServer(account, Clock.fixed(NOW, ZoneOffset.UTC));
  final Path secrets;

  TownOnFlickr(Path secrets) throws IOException {
    this.secrets = secrets;
    Files.writeString(secrets.resolve("flickr.api-key"), FlickrServer.KEY);
    Files.writeString(secrets.resolve("flickr.api-secret"), FlickrServer.SECRET);
  }

  FlickrListing listing() {
    return asking(1_000_000, NOW);
  }

  FlickrListing asking(int hourlyCalls, Instant ourTime) {
    return new FlickrListing(
        new FlickrConfig(
            server.address(),
            "flickr.api-key",
            "flickr.api-secret",
            hourlyCalls,
            Duration.ofHours(1)),
        new PollingConfig(
            true,
            DEADLINE,
            Duration.ofHours(1),
            Duration.ofDays(7),
            Duration.ofMinutes(15),
            Duration.ofMinutes(2)),
        new Secrets(secrets),
        Clock.fixed(ourTime, ZoneOffset.UTC));
  }

  static Account account() {
    return account(FlickrServer.TOKEN + " " + FlickrServer.TOKEN_SECRET);
  }

  static Account account(String secret) {
    return new Account(
        PageRegistered.newBuilder()
            .setPageId("town-flickr")
            .setCouncilId("ambermere")
            .setPlatform("flickr")
            .setName("Ambermere Borough Council")
            .setAccount(NSID)
            .build(),
        secret.getBytes(UTF_8));
  }
}

package moothall.ingest.bluesky;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import moothall.contracts.bluesky.BlueskyNetwork;
import moothall.contracts.bluesky.BlueskyPost;
import moothall.contracts.bluesky.BlueskyServer;
import moothall.events.PageRegistered;
import moothall.ingest.HandMovedClock;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.PollingConfig;
import moothall.ingest.polling.Question;
import moothall.ingest.polling.Shown;

/** Bluesky with an account of the council and a thread that it has begun. */
final class TownOnBluesky {

  static final BlueskyPost.Author COUNCIL =
      new BlueskyPost.Author(
          "did:plc:ambermereboroughcouncil2", "ambermere.example", "Ambermere Borough Council");
  static final BlueskyPost.Author JO =
      new BlueskyPost.Author("did:plc:joexamplejoexamplejoexam", "jo.example", "Jo Example");
  private static final String PASSWORD = "abcd-efgh-ijkl-mnop";

  private final Instant before;
  final HandMovedClock clock;
  final BlueskyNetwork network = new BlueskyNetwork(COUNCIL);
  final BlueskyServer server;
  final BlueskyPost root;
  final BlueskyListing listing;

  TownOnBluesky(Instant now, Duration deadline) {
    before = now.minusSeconds(60);
    clock = new HandMovedClock(now);
    server = new BlueskyServer(network, PASSWORD, clock);
    root = BlueskyPost.of(COUNCIL, "3l3root", "Bins: Monday.", now.minusSeconds(30));
    network.put(root);
    listing =
        new BlueskyListing(
            new BlueskyConfig(server.address(), Duration.ofMinutes(1)),
            new PollingConfig(
                true,
                deadline,
                Duration.ofHours(1),
                Duration.ofDays(7),
                Duration.ofMinutes(15),
                Duration.ofMinutes(2)),
            clock);
  }

  Account account() {
    return account(COUNCIL.did(), PASSWORD);
  }

  Account accountWithAWithdrawnPassword() {
    return account(COUNCIL.did(), "dead-dead-dead-dead");
  }

  /** With a password that is the council's. */
  Account somebodyElsesAccount() {
    return account("did:plc:someoneelsesomeoneelse22", PASSWORD);
  }

  /** The first question of a round that is not thorough. */
  Heard quickly(Account account) {
    return listing.ask(new Question(account, before, false, null));
  }

  List<Shown> quickRound() {
    return ((Heard.Listed) quickly(account())).comments();
  }

  private static Account account(String did, String password) {
    return new Account(
        PageRegistered.newBuilder()
            .setPageId("town-bluesky")
            .setCouncilId("ambermere")
            .setPlatform("bluesky")
            .setName("Ambermere Borough Council")
            .setAccount(did)
            .build(),
        password.getBytes(StandardCharsets.UTF_8));
  }
}

package moothall.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import moothall.events.PageRegistered;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.PollingConfig;

/** A feed of the invented town's, and who reads it. */
final class Feeds {

  private Feeds() {}

  static FeedListing listing(Duration deadline) {
    return new FeedListing(
        new FeedConfig(Duration.ofMinutes(5)),
        new PollingConfig(
            true,
            deadline,
            Duration.ofHours(1),
            Duration.ofDays(7),
            Duration.ofMinutes(15),
            Duration.ofMinutes(2)));
  }

  static Account account(String feed, String credentials) {
    return new Account(
        PageRegistered.newBuilder()
            .setPageId("town-feed")
            .setCouncilId("ambermere")
            .setPlatform("feed")
            .setName("Ambermere News")
            .setAccount(feed)
            .build(),
        credentials.getBytes(StandardCharsets.UTF_8));
  }
}

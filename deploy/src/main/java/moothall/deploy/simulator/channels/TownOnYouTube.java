package moothall.deploy.simulator.channels;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moothall.contracts.youtube.ModerationStatus;
import moothall.contracts.youtube.YouTubeChannel;
import moothall.contracts.youtube.YouTubeComment;
import moothall.contracts.youtube.YouTubeServer;
import moothall.deploy.simulator.town.Post;
import moothall.deploy.simulator.town.Posts;
import moothall.deploy.simulator.town.Words;

/**
 * The town's YouTube channel. It tells nothing, so Moothall asks more often than it could there.
 */
final class TownOnYouTube implements TownChannel {

  private static final String CLIENT_ID = "client-id";
  private static final String CLIENT_SECRET = "client-secret";
  private static final String OFTEN = "5s";

  /** For a day of asking so often, and of hiding whatever residents can think of. */
  private static final int UNITS = 1_000_000;

  private static final int UNITS_FOR_READING = UNITS / 2;

  @Override
  public String platform() {
    return "youtube";
  }

  @Override
  public String name() {
    return "YouTube";
  }

  @Override
  public String account() {
    return "UCambermereInvented00001";
  }

  @Override
  public String telling() {
    return "YouTube tells nobody: Moothall asks for new comments, here every five seconds, on the"
        + " real YouTube every two minutes.";
  }

  @Override
  public Map<String, String> secrets() {
    return Map.of(
        secret(CLIENT_ID), YouTubeServer.CLIENT_ID,
        secret(CLIENT_SECRET), YouTubeServer.CLIENT_SECRET,
        secret(TOKEN), YouTubeServer.REFRESH_TOKEN);
  }

  @Override
  public Map<String, Object> settings(URI address) {
    Map<String, Object> settings = new HashMap<>();
    for (String service : List.of("ingest", "escalation")) {
      String prefix = "moothall." + service + ".youtube.";
      settings.put(prefix + "base-url", address);
      settings.put(prefix + "token-url", address.resolve("/token"));
      settings.put(prefix + "client-id", secret(CLIENT_ID));
      settings.put(prefix + "client-secret", secret(CLIENT_SECRET));
    }
    settings.put("moothall.ingest.youtube.interval", OFTEN);
    settings.put("moothall.ingest.youtube.daily-units", UNITS_FOR_READING);
    settings.put("moothall.escalation.youtube.daily-units", UNITS);
    settings.put("moothall.escalation.youtube.kept-for-reading", UNITS_FOR_READING);
    return settings;
  }

  @Override
  public OpenChannel open(Opening opening) {
    YouTubeChannel channel = new YouTubeChannel(account());
    Posts.all().forEach(it -> channel.title(video(it), it.topic()));
    YouTubeServer server =
        new YouTubeServer(opening.port(), channel, InstantSource.system(), UNITS);
    server.keepRequests(Opening.REQUESTS_KEPT);
    return new Open(this, channel, server);
  }

  private static String video(Post post) {
    return "amb-" + Invented.number(post);
  }

  private record Open(TownChannel about, YouTubeChannel channel, YouTubeServer server)
      implements OpenChannel {

    @Override
    public void write(Post post, Words author, Words text) {
      channel.put(
          YouTubeComment.onVideo(
              "Ugx" + Invented.number(),
              video(post),
              new YouTubeComment.Author(
                  "UC" + Invented.resident(author), "@" + Invented.handle(author, "")),
              text.value(),
              Instant.now()));
    }

    @Override
    public List<ChannelComment> under(Post post) {
      return channel.threads().stream()
          .filter(it -> it.videoId().equals(video(post)))
          .map(this::shown)
          .toList();
    }

    private ChannelComment shown(YouTubeComment it) {
      return new ChannelComment(
          it.id(),
          new Words(it.author().name()),
          new Words(it.text()),
          it.published(),
          channel.status(it.id()) != ModerationStatus.PUBLISHED,
          channel.answers(it.id()).stream().map(a -> new Words(a.text())).toList());
    }

    @Override
    public int waiting() {
      return 0;
    }

    @Override
    public void close() {
      server.close();
    }
  }
}

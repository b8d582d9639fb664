package moothall.deploy.simulator.channels;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import moothall.contracts.flickr.FlickrAccount;
import moothall.contracts.flickr.FlickrComment;
import moothall.contracts.flickr.FlickrServer;
import moothall.deploy.simulator.town.Post;
import moothall.deploy.simulator.town.Words;

/** The town's photos on Flickr. It tells nothing, allows few questions, and lets nobody hide. */
final class TownOnFlickr implements TownChannel {

  private static final String KEY = "api-key";
  private static final String SECRET = "api-secret";

  @Override
  public String platform() {
    return "flickr";
  }

  @Override
  public String name() {
    return "Flickr";
  }

  @Override
  public String account() {
    return "12037949754@N01";
  }

  @Override
  public String telling() {
    return "Flickr tells nobody and wants to be asked once an hour at most: Moothall hears of a"
        + " comment within the hour. Flickr lets no program hide.";
  }

  @Override
  public Map<String, String> secrets() {
    return Map.of(
        secret(KEY), FlickrServer.KEY,
        secret(SECRET), FlickrServer.SECRET,
        secret(TOKEN), FlickrServer.TOKEN + " " + FlickrServer.TOKEN_SECRET);
  }

  @Override
  public Map<String, Object> settings(URI address) {
    return Map.of(
        "moothall.ingest.flickr.base-url", address,
        "moothall.ingest.flickr.api-key", secret(KEY),
        "moothall.ingest.flickr.api-secret", secret(SECRET),
        "moothall.escalation.flickr.base-url", address,
        "moothall.escalation.flickr.api-key", secret(KEY),
        "moothall.escalation.flickr.api-secret", secret(SECRET));
  }

  @Override
  public OpenChannel open(Opening opening) {
    FlickrAccount photos = new FlickrAccount(account());
    FlickrServer server = new FlickrServer(opening.port(), photos, InstantSource.system());
    server.keepRequests(Opening.REQUESTS_KEPT);
    return new Open(this, photos, server);
  }

  private record Open(TownChannel about, FlickrAccount photos, FlickrServer server)
      implements OpenChannel {

    @Override
    public void write(Post post, Words author, Words text) {
      photos.put(
          new FlickrComment(
              Invented.number(post),
              Invented.number(),
              Invented.resident(author).substring(6) + "@N07",
              author.value(),
              text.value(),
              Instant.now().truncatedTo(ChronoUnit.SECONDS)));
    }

    @Override
    public List<ChannelComment> under(Post post) {
      return photos.comments(Invented.number(post)).orElse(List.of()).reversed().stream()
          .map(Open::shown)
          .toList();
    }

    private static ChannelComment shown(FlickrComment it) {
      return new ChannelComment(
          it.id(),
          new Words(it.name() == null ? "" : it.name()),
          new Words(it.words() == null ? "" : it.words()),
          it.written(),
          false,
          List.of());
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

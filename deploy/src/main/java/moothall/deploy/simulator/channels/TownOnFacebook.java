package moothall.deploy.simulator.channels;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import moothall.contracts.facebook.GraphComment;
import moothall.contracts.facebook.GraphPage;
import moothall.contracts.facebook.GraphServer;
import moothall.contracts.facebook.GraphWebhook;
import moothall.deploy.simulator.town.Post;
import moothall.deploy.simulator.town.Words;

/** The town's Facebook page. */
final class TownOnFacebook implements TownChannel {

  private static final String APP_SECRET = "app-secret";
  private static final String VERIFY_TOKEN = "verify-token";

  @Override
  public String platform() {
    return "facebook";
  }

  @Override
  public String name() {
    return "Facebook";
  }

  @Override
  public String account() {
    return "104500000000001";
  }

  @Override
  public String telling() {
    return "Moothall is told of each comment at once, by signed webhook, and asks every five minutes"
        + " for what no webhook brought.";
  }

  @Override
  public Map<String, String> secrets() {
    return Map.of(
        secret(APP_SECRET), Invented.secret(),
        secret(VERIFY_TOKEN), Invented.secret(),
        secret(TOKEN), Invented.secret());
  }

  @Override
  public Map<String, Object> settings(URI address) {
    return Map.of(
        "moothall.ingest.facebook.base-url",
        address,
        "moothall.ingest.facebook.app-secret",
        secret(APP_SECRET),
        "moothall.ingest.facebook.verify-token",
        secret(VERIFY_TOKEN),
        "moothall.escalation.facebook.base-url",
        address);
  }

  @Override
  public OpenChannel open(Opening opening) {
    GraphPage page = new GraphPage(account(), opening.text(secret(TOKEN)));
    GraphServer server = new GraphServer(opening.port(), page);
    server.keepRequests(Opening.REQUESTS_KEPT);
    GraphWebhook webhook =
        new GraphWebhook(opening.webhook(this), opening.secret(secret(APP_SECRET)), account());
    return new Open(this, page, server, webhook, new Messenger(platform()));
  }

  private record Open(
      TownChannel about,
      GraphPage page,
      GraphServer server,
      GraphWebhook webhook,
      Messenger messenger)
      implements OpenChannel {

    @Override
    public void write(Post post, Words author, Words text) {
      GraphComment comment =
          new GraphComment(
              Invented.number(post) + "_" + Invented.number(),
              about.account() + "_" + Invented.number(post),
              null,
              new GraphComment.Author(Invented.resident(author), author.value()),
              text.value(),
              Instant.now().truncatedTo(ChronoUnit.SECONDS));
      page.add(comment);
      messenger.tell(() -> webhook.deliver(GraphWebhook.change("add", comment, comment.created())));
    }

    @Override
    public List<ChannelComment> under(Post post) {
      return page.on(Invented.number(post)).reversed().stream()
          .filter(it -> it.parentId() == null)
          .map(this::shown)
          .toList();
    }

    private ChannelComment shown(GraphComment it) {
      return new ChannelComment(
          it.id(),
          new Words(it.author() == null ? "" : it.author().name()),
          words(it),
          it.created(),
          page.isHidden(it.id()),
          page.repliesTo(it.id()).stream().map(Open::words).toList());
    }

    private static Words words(GraphComment comment) {
      return new Words(comment.message() == null ? "" : comment.message());
    }

    @Override
    public int waiting() {
      return messenger.waiting();
    }

    @Override
    public void close() {
      messenger.close();
      webhook.close();
      server.close();
    }
  }
}

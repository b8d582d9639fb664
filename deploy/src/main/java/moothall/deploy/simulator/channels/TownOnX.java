package moothall.deploy.simulator.channels;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import moothall.contracts.x.XAccount;
import moothall.contracts.x.XDialect;
import moothall.contracts.x.XPost;
import moothall.contracts.x.XReply;
import moothall.contracts.x.XServer;
import moothall.contracts.x.XUser;
import moothall.contracts.x.XWebhook;
import moothall.deploy.simulator.town.Post;
import moothall.deploy.simulator.town.Words;

/** The town's account on X. Its refresh token is another at each start, or X would not know it. */
final class TownOnX implements TownChannel {

  private static final String CONSUMER_SECRET = "consumer-secret";
  private static final String CLIENT_ID = "client-id";
  private static final String CLIENT_SECRET = "client-secret";

  @Override
  public String platform() {
    return "x";
  }

  @Override
  public String name() {
    return "X";
  }

  @Override
  public String account() {
    return "1111111111111111111";
  }

  @Override
  public String telling() {
    return "Moothall is told of each reply at once, by signed webhook. X lets it hide fifty in a"
        + " quarter of an hour.";
  }

  @Override
  public Map<String, String> secrets() {
    return Map.of(
        secret(CONSUMER_SECRET), Invented.secret(),
        secret(CLIENT_ID), Invented.secret(),
        secret(CLIENT_SECRET), Invented.secret(),
        secret(TOKEN), Invented.secret());
  }

  @Override
  public Map<String, Object> settings(URI address) {
    return Map.of(
        "moothall.ingest.x.consumer-secret", secret(CONSUMER_SECRET),
        "moothall.escalation.x.base-url", address,
        "moothall.escalation.x.client-id", secret(CLIENT_ID),
        "moothall.escalation.x.client-secret", secret(CLIENT_SECRET));
  }

  @Override
  public OpenChannel open(Opening opening) {
    XAccount account = new XAccount(opening.text(secret(TOKEN)), InstantSource.system());
    XServer server =
        new XServer(
            opening.port(),
            account,
            opening.text(secret(CLIENT_ID)),
            opening.text(secret(CLIENT_SECRET)));
    server.keepRequests(Opening.REQUESTS_KEPT);
    XWebhook webhook =
        new XWebhook(opening.webhook(this), opening.secret(secret(CONSUMER_SECRET)), account());
    return new Open(this, account, server, webhook, new Messenger(platform()));
  }

  private record Open(
      TownChannel about, XAccount account, XServer server, XWebhook webhook, Messenger messenger)
      implements OpenChannel {

    @Override
    public void write(Post post, Words author, Words text) {
      XUser by = new XUser(Invented.resident(author), Invented.handle(author, "_"), author.value());
      XReply reply =
          new XReply(
              new XPost(
                  Invented.number(), Invented.number(post), by.id(), text.value(), Instant.now()),
              by);
      account.add(reply);
      messenger.tell(() -> webhook.deliver(reply, XDialect.POST));
    }

    @Override
    public List<ChannelComment> under(Post post) {
      return account.repliesTo(Invented.number(post)).reversed().stream().map(this::shown).toList();
    }

    private ChannelComment shown(XReply it) {
      return new ChannelComment(
          it.post().id(),
          new Words(it.by().name()),
          new Words(it.post().text()),
          it.post().created(),
          account.isHidden(it.post().id()),
          List.of());
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

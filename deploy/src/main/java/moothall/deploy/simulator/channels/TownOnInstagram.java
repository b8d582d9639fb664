package moothall.deploy.simulator.channels;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import moothall.contracts.instagram.InstagramAccount;
import moothall.contracts.instagram.InstagramComment;
import moothall.contracts.instagram.InstagramEnvelope;
import moothall.contracts.instagram.InstagramServer;
import moothall.contracts.instagram.InstagramWebhook;
import moothall.deploy.simulator.town.Post;
import moothall.deploy.simulator.town.Words;

/** The town's Instagram account. */
final class TownOnInstagram implements TownChannel {

  private static final String APP_SECRET = "app-secret";
  private static final String VERIFY_TOKEN = "verify-token";

  @Override
  public String platform() {
    return "instagram";
  }

  @Override
  public String name() {
    return "Instagram";
  }

  @Override
  public String account() {
    return "17841400000000001";
  }

  @Override
  public String telling() {
    return "Moothall is told of each comment at once, by signed webhook.";
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
        "moothall.ingest.instagram.app-secret", secret(APP_SECRET),
        "moothall.ingest.instagram.verify-token", secret(VERIFY_TOKEN),
        "moothall.escalation.instagram.base-url", address);
  }

  @Override
  public OpenChannel open(Opening opening) {
    InstagramAccount account = new InstagramAccount(account(), opening.text(secret(TOKEN)));
    InstagramServer server = new InstagramServer(opening.port(), account);
    server.keepRequests(Opening.REQUESTS_KEPT);
    InstagramWebhook webhook =
        new InstagramWebhook(opening.webhook(this), opening.secret(secret(APP_SECRET)), account());
    return new Open(this, account, server, webhook, new Messenger(platform()));
  }

  private record Open(
      TownChannel about,
      InstagramAccount account,
      InstagramServer server,
      InstagramWebhook webhook,
      Messenger messenger)
      implements OpenChannel {

    @Override
    public void write(Post post, Words author, Words text) {
      InstagramComment comment =
          new InstagramComment(
              Invented.number(),
              Invented.number(post),
              null,
              Invented.resident(author),
              Invented.handle(author, "."),
              text.value(),
              Instant.now());
      account.add(comment);
      messenger.tell(() -> webhook.deliver(comment, InstagramEnvelope.LIST));
    }

    @Override
    public List<ChannelComment> under(Post post) {
      return account.on(Invented.number(post)).stream().map(this::shown).toList();
    }

    private ChannelComment shown(InstagramComment it) {
      return new ChannelComment(
          it.id(),
          new Words(it.username()),
          new Words(it.text()),
          it.created(),
          account.isHidden(it.id()),
          account.repliesTo(it.id()).reversed().stream().map(a -> new Words(a.text())).toList());
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

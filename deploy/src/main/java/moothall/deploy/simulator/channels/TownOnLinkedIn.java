package moothall.deploy.simulator.channels;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import moothall.contracts.linkedin.LinkedInComment;
import moothall.contracts.linkedin.LinkedInPage;
import moothall.contracts.linkedin.LinkedInServer;
import moothall.contracts.linkedin.LinkedInWebhook;
import moothall.deploy.simulator.town.Post;
import moothall.deploy.simulator.town.Words;

/** The town's LinkedIn page. Nobody can hide there, so what is vile stays until a person acts. */
final class TownOnLinkedIn implements TownChannel {

  private static final String CLIENT_ID = "client-id";
  private static final String CLIENT_SECRET = "client-secret";

  /** So many of the newest comments come with each notification, as LinkedIn sends batches. */
  private static final int TOLD_AT_ONCE = 10;

  @Override
  public String platform() {
    return "linkedin";
  }

  @Override
  public String name() {
    return "LinkedIn";
  }

  @Override
  public String account() {
    return "96072893";
  }

  @Override
  public String telling() {
    return "Moothall is told of each comment at once, by signed webhook. LinkedIn lets no program"
        + " hide: what needs acting becomes a case for a person.";
  }

  @Override
  public Map<String, String> secrets() {
    return Map.of(
        secret(CLIENT_ID), LinkedInServer.CLIENT_ID,
        secret(CLIENT_SECRET), LinkedInServer.CLIENT_SECRET,
        secret(TOKEN), LinkedInServer.REFRESH_TOKEN);
  }

  @Override
  public Map<String, Object> settings(URI address) {
    return Map.of(
        "moothall.ingest.linkedin.client-id",
        secret(CLIENT_ID),
        "moothall.ingest.linkedin.client-secret",
        secret(CLIENT_SECRET),
        "moothall.ingest.linkedin.asking.base-url",
        address,
        "moothall.ingest.linkedin.asking.token-url",
        address.resolve(LinkedInServer.TOKEN),
        "moothall.escalation.linkedin.client-id",
        secret(CLIENT_ID),
        "moothall.escalation.linkedin.client-secret",
        secret(CLIENT_SECRET),
        "moothall.escalation.linkedin.base-url",
        address,
        "moothall.escalation.linkedin.token-url",
        address.resolve(LinkedInServer.TOKEN));
  }

  @Override
  public OpenChannel open(Opening opening) {
    LinkedInPage page = new LinkedInPage(account());
    LinkedInServer server = new LinkedInServer(opening.port(), page, InstantSource.system());
    server.keepRequests(Opening.REQUESTS_KEPT);
    LinkedInWebhook webhook =
        new LinkedInWebhook(opening.webhook(this), opening.secret(secret(CLIENT_SECRET)), page);
    return new Open(
        this, page, server, webhook, new Messenger(platform()), new ConcurrentHashMap<>());
  }

  /** Programs are told who wrote a comment by an id alone; {@code names} are for people. */
  private record Open(
      TownChannel about,
      LinkedInPage page,
      LinkedInServer server,
      LinkedInWebhook webhook,
      Messenger messenger,
      Map<String, Words> names)
      implements OpenChannel {

    @Override
    public void write(Post post, Words author, Words text) {
      String actor = "urn:li:person:" + Invented.resident(author);
      names.put(actor, author);
      page.put(
          LinkedInComment.onPost(
              Invented.number(post),
              Invented.number(),
              actor,
              text.value(),
              Instant.now().truncatedTo(ChronoUnit.MILLIS)));
      messenger.tell(() -> webhook.deliver(TOLD_AT_ONCE));
    }

    @Override
    public List<ChannelComment> under(Post post) {
      return page.onPost(Invented.number(post)).reversed().stream().map(this::shown).toList();
    }

    private ChannelComment shown(LinkedInComment it) {
      return new ChannelComment(
          it.number(),
          names.getOrDefault(String.valueOf(it.actor()), new Words("")),
          new Words(it.text() == null ? "" : it.text()),
          it.created(),
          false,
          List.of());
    }

    @Override
    public int waiting() {
      return messenger.waiting();
    }

    @Override
    public void close() {
      messenger.close();
      server.close();
    }
  }
}

package moothall.ingest.meta;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import moothall.ingest.publishing.CommentPublisher.Publication;
import moothall.ingest.webhook.Part;
import moothall.ingest.webhook.WebhookAnswers;
import moothall.ingest.webhook.WebhookIntake;
import org.jspecify.annotations.Nullable;

/** The two requests that Meta makes of an address: the handshake, and a signed delivery. */
public final class MetaWebhook {

  /** Name of the header in which Meta signs. */
  public static final String SIGNATURE = "X-Hub-Signature-256";

  private static final String CHALLENGE = "[0-9A-Za-z_-]{1,128}";

  private final MetaApp app;
  private final MetaChannel channel;
  private final WebhookIntake intake;
  private final WebhookAnswers answers;

  MetaWebhook(MetaApp app, MetaChannel channel, WebhookIntake intake, WebhookAnswers answers) {
    this.app = app;
    this.channel = channel;
    this.intake = intake;
    this.answers = answers;
  }

  /** With which Meta finds out whether the address is ours. */
  public HttpResponse<?> handshake(
      @Nullable String mode, @Nullable String token, @Nullable String challenge) {
    if (!app.isVerifyToken(token)) {
      return answers.turnAway(
          HttpStatus.FORBIDDEN,
          "bad-verify-token",
          "The verify token is missing or wrong (expected: the one that was entered at Meta).");
    }
    if (!"subscribe".equals(mode) || challenge == null || !challenge.matches(CHALLENGE)) {
      return answers.turnAway(
          HttpStatus.BAD_REQUEST,
          "bad-handshake",
          "This is no handshake (expected: hub.mode=subscribe and a hub.challenge).");
    }
    return HttpResponse.ok(challenge).contentType(MediaType.TEXT_PLAIN_TYPE);
  }

  public HttpResponse<?> delivery(byte @Nullable [] body, @Nullable String signature) {
    byte[] raw = body == null ? new byte[0] : body;
    return app.hasSigned(raw, signature)
        ? answers.to(take(raw))
        : answers.notSigned(
            SIGNATURE, "sha256=<hex HMAC-SHA256 of the raw body with the app's secret>");
  }

  private Publication take(byte[] raw) {
    return switch (channel.cutting().apply(raw)) {
      case MetaCutting.Unreadable(var refusal) -> intake.setAside(channel.platform(), raw, refusal);
      case MetaCutting.Cut(var changes) ->
          intake.take(
              channel.platform(),
              changes.stream()
                  .map(it -> new Part(it.account(), it.raw(), channel.reading().apply(it)))
                  .toList());
    };
  }
}

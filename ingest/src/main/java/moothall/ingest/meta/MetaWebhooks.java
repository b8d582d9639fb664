package moothall.ingest.meta;

import jakarta.inject.Singleton;
import moothall.ingest.webhook.RotatingSecret;
import moothall.ingest.webhook.WebhookAnswers;
import moothall.ingest.webhook.WebhookIntake;
import moothall.service.Secrets;

/** Makes the webhook of each of Meta's platforms. */
@Singleton
public final class MetaWebhooks {

  private final Secrets secrets;
  private final RotatingSecret rotating;
  private final WebhookIntake intake;
  private final WebhookAnswers answers;

  MetaWebhooks(
      Secrets secrets, RotatingSecret rotating, WebhookIntake intake, WebhookAnswers answers) {
    this.secrets = secrets;
    this.rotating = rotating;
    this.intake = intake;
    this.answers = answers;
  }

  public MetaWebhook of(MetaSecrets names, MetaChannel channel) {
    return new MetaWebhook(new MetaApp(secrets, rotating, names), channel, intake, answers);
  }
}

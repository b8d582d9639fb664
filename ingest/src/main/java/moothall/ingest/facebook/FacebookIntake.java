package moothall.ingest.facebook;

import jakarta.inject.Singleton;
import moothall.ingest.publishing.CommentPublisher.Publication;
import moothall.ingest.webhook.Part;
import moothall.ingest.webhook.WebhookIntake;

/** Takes in an authentic delivery, change by change. */
@Singleton
final class FacebookIntake {

  private static final String CHANNEL = "facebook";

  private final WebhookIntake intake;

  FacebookIntake(WebhookIntake intake) {
    this.intake = intake;
  }

  Publication take(byte[] raw) {
    return switch (FacebookBatch.cut(raw)) {
      case FacebookBatch.Unreadable(var refusal) -> intake.setAside(CHANNEL, raw, refusal);
      case FacebookBatch.Cut(var changes) ->
          intake.take(
              CHANNEL,
              changes.stream()
                  .map(it -> new Part(it.account(), it.raw(), FacebookChange.read(it)))
                  .toList());
    };
  }
}

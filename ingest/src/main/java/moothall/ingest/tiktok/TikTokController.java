package moothall.ingest.tiktok;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import moothall.ingest.webhook.WebhookAnswers;
import moothall.ingest.webhook.WebhookIntake;
import org.jspecify.annotations.Nullable;

/**
 * TikTok delivers here, one event a request. What is not signed with the app's secret, just now,
 * leaves no record; everything that is gets a 200 once Kafka has it, as a comment or as a dead
 * letter.
 */
@Controller("/channels/tiktok")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TikTokController {

  private static final String CHANNEL = "tiktok";

  private final TikTokSignature signature;
  private final WebhookIntake intake;
  private final WebhookAnswers answers;

  TikTokController(TikTokSignature signature, WebhookIntake intake, WebhookAnswers answers) {
    this.signature = signature;
    this.intake = intake;
    this.answers = answers;
  }

  @Post(consumes = MediaType.ALL)
  HttpResponse<?> delivery(
      @Body byte @Nullable [] body, @Nullable @Header(TikTokSignature.HEADER) String header) {
    byte[] raw = body == null ? new byte[0] : body;
    if (!signature.hasSigned(raw, header)) {
      return answers.notSigned(
          TikTokSignature.HEADER,
          "t=<seconds since 1970, of now>,s=<hex HMAC-SHA256 of t, a full stop and the raw body>");
    }
    return answers.to(intake.take(CHANNEL, List.of(TikTokDelivery.read(raw))));
  }
}

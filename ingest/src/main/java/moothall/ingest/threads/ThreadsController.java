package moothall.ingest.threads;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import moothall.ingest.meta.MetaChannel;
import moothall.ingest.meta.MetaSecrets;
import moothall.ingest.meta.MetaWebhook;
import moothall.ingest.meta.MetaWebhooks;
import org.jspecify.annotations.Nullable;

/** Meta delivers here who has replied to a council on Threads. */
@Controller("/channels/threads")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ThreadsController {

  private final MetaWebhook meta;

  ThreadsController(ThreadsConfig config, MetaWebhooks webhooks) {
    this.meta =
        webhooks.of(
            new MetaSecrets(config.appSecret(), config.nextAppSecret(), config.verifyToken()),
            new MetaChannel("threads", ThreadsDelivery::cut, ThreadsReply::read));
  }

  /** The handshake with which Meta finds out whether the address is ours. */
  @Get(produces = MediaType.TEXT_PLAIN)
  HttpResponse<?> handshake(
      @Nullable @QueryValue("hub.mode") String mode,
      @Nullable @QueryValue("hub.verify_token") String token,
      @Nullable @QueryValue("hub.challenge") String challenge) {
    return meta.handshake(mode, token, challenge);
  }

  @Post(consumes = MediaType.ALL)
  HttpResponse<?> delivery(
      @Body byte @Nullable [] body, @Nullable @Header(MetaWebhook.SIGNATURE) String signature) {
    return meta.delivery(body, signature);
  }
}

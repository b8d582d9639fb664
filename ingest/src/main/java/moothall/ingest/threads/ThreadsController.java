package moothall.ingest.threads;

import io.micronaut.http.annotation.Controller;
import moothall.ingest.meta.MetaChannel;
import moothall.ingest.meta.MetaController;
import moothall.ingest.meta.MetaSecrets;
import moothall.ingest.meta.MetaWebhooks;

/** Meta delivers here who has replied to a council on Threads. */
@Controller("/channels/threads")
final class ThreadsController extends MetaController {

  ThreadsController(ThreadsConfig config, MetaWebhooks webhooks) {
    super(
        webhooks.of(
            new MetaSecrets(config.appSecret(), config.nextAppSecret(), config.verifyToken()),
            new MetaChannel("threads", ThreadsDelivery::cut, ThreadsReply::read)));
  }
}

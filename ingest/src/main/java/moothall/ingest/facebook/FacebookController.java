package moothall.ingest.facebook;

import io.micronaut.http.annotation.Controller;
import moothall.ingest.meta.MetaController;
import moothall.ingest.meta.MetaSecrets;
import moothall.ingest.meta.MetaWebhooks;

/** Meta delivers here what happens in the feeds of Facebook Pages. */
@Controller("/channels/facebook")
final class FacebookController extends MetaController {

  FacebookController(FacebookConfig config, MetaWebhooks webhooks) {
    super(
        webhooks.of(
            new MetaSecrets(config.appSecret(), config.nextAppSecret(), config.verifyToken()),
            FacebookFeed.CHANNEL));
  }
}

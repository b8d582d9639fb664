package moothall.ingest.instagram;

import io.micronaut.http.annotation.Controller;
import moothall.ingest.meta.MetaBatch;
import moothall.ingest.meta.MetaChannel;
import moothall.ingest.meta.MetaController;
import moothall.ingest.meta.MetaSecrets;
import moothall.ingest.meta.MetaWebhooks;

/** Meta delivers here who has commented on a council's Instagram accounts. */
@Controller("/channels/instagram")
final class InstagramController extends MetaController {

  InstagramController(InstagramConfig config, MetaWebhooks webhooks) {
    super(
        webhooks.of(
            new MetaSecrets(config.appSecret(), config.nextAppSecret(), config.verifyToken()),
            new MetaChannel("instagram", MetaBatch.about("instagram"), InstagramChange::read)));
  }
}

package moothall.ingest.pages;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import java.util.List;
import java.util.Optional;
import moothall.events.PageRegistered;
import moothall.service.Secrets;
import moothall.service.secrets.ChannelSecrets;
import moothall.service.secrets.MissingSecrets;

/** Says at the start which approved pages cannot be read for want of a secret. */
@Context
final class SecretsAtStart {

  SecretsAtStart(
      PageRegister register, Secrets secrets, List<ChannelSecrets> channels, MeterRegistry meters) {
    new MissingSecrets(secrets, channels, meters, "read whole")
        .lookAt(register.all().stream().map(SecretsAtStart::page).toList());
  }

  /** The page as those see it who look for secrets. */
  static MissingSecrets.Page page(PageRegistered page) {
    return new MissingSecrets.Page(
        page.getPageId(),
        page.getPlatform(),
        PageRegister.isApproved(page),
        Optional.ofNullable(page.getSecretName()));
  }
}

package moothall.ingest.mastodon;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import moothall.service.secrets.ChannelSecrets;
import org.jspecify.annotations.Nullable;

/**
 * How Mastodon accounts are read.
 *
 * @param baseUrl where the accounts' server answers, if that is not the server in their names
 * @param interval how often an account is asked; a round takes four requests, and one more for each
 *     of the newest posts that has answers
 */
@ConfigurationProperties("moothall.ingest.mastodon")
public record MastodonConfig(
    @Nullable URI baseUrl, @Bindable(defaultValue = "1m") Duration interval)
    implements ChannelSecrets {

  @Override
  public String platform() {
    return "mastodon";
  }

  /** Where this account is asked, without a slash at the end. */
  String address(String account) {
    String address =
        baseUrl == null
            ? "https://" + account.substring(account.indexOf('@') + 1)
            : baseUrl.toString();
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}

package moothall.escalation.actions.mastodon;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How Mastodon accounts are acted for.
 *
 * @param baseUrl where the accounts' server answers, if that is not the server in their names
 * @param standstill how long an account is left alone after its token was refused; a new one ends
 *     the wait at once
 */
@ConfigurationProperties("moothall.escalation.mastodon")
public record MastodonConfig(
    @Nullable URI baseUrl, @Bindable(defaultValue = "10m") Duration standstill) {

  /** Where this account is asked, without a slash at the end. */
  String address(String account) {
    String address =
        baseUrl == null
            ? "https://" + account.substring(account.indexOf('@') + 1)
            : baseUrl.toString();
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}

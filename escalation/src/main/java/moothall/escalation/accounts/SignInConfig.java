package moothall.escalation.accounts;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How people stay signed in.
 *
 * @param tls whether browsers reach the console over TLS; then the session's cookie is bound to
 *     exactly this host and never sent without TLS
 * @param longest after how long people sign in again, however busy they are
 */
@ConfigurationProperties("moothall.escalation.sign-in")
public record SignInConfig(
    @Bindable(defaultValue = "false") boolean tls,
    @Bindable(defaultValue = "9h") Duration longest) {}

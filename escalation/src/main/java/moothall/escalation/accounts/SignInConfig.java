package moothall.escalation.accounts;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;
import moothall.escalation.access.Role;

/**
 * How people sign in, and stay signed in.
 *
 * @param tls whether browsers reach the console over TLS; then the session's cookie is bound to
 *     exactly this host and never sent without TLS
 * @param longest after how long people sign in again, however busy they are
 * @param proof for how long somebody who has shown that it is them may do what cannot be taken back
 * @param secondFactorFor whoever has one of these roles needs a second factor; accounts that are as
 *     the first start made them are only told so
 * @param joining for how long somebody who was added can choose a password
 * @param issuer what people's apps call this service
 * @param proxies how many proxies of the council's a request passes one after the other
 */
@ConfigurationProperties("moothall.escalation.sign-in")
public record SignInConfig(
    @Bindable(defaultValue = "false") boolean tls,
    @Bindable(defaultValue = "9h") Duration longest,
    @Bindable(defaultValue = "10m") Duration proof,
    @Bindable(
            defaultValue =
                "SENIOR_MODERATOR,COMMUNITY_SAFETY,SAFEGUARDING_LEAD,PREVENT_LEAD,LEGAL,DPO,AUDITOR,ADMINISTRATOR")
        List<Role> secondFactorFor,
    @Bindable(defaultValue = "3d") Duration joining,
    @Bindable(defaultValue = "Moothall") String issuer,
    @Bindable(defaultValue = "1") int proxies) {}

package moothall.escalation.oidc;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The council's own sign-in.
 *
 * @param issuer address of its provider, as its discovery document says it; off without it
 * @param clientId under which the provider knows us
 * @param clientSecret name of the secret by which it does
 * @param address of the console as browsers have it
 * @param scopes what is asked for; {@code openid} always is
 * @param rolesClaim claim that holds groups or roles
 * @param rolesFile which of them are which roles here
 * @param nameClaim claim that becomes the name on record
 * @param subjectClaim claim that stays the same whatever somebody is called
 * @param breakGlass local accounts that may sign in with a password nevertheless
 * @param deadline longest wait for the provider
 */
@ConfigurationProperties("moothall.escalation.oidc")
public record OidcConfig(
    @Nullable String issuer,
    @Nullable String clientId,
    @Bindable(defaultValue = "oidc.client-secret") String clientSecret,
    @Nullable String address,
    @Bindable(defaultValue = "openid,profile") List<String> scopes,
    @Bindable(defaultValue = "groups") String rolesClaim,
    @Nullable Path rolesFile,
    @Bindable(defaultValue = "name") String nameClaim,
    @Bindable(defaultValue = "sub") String subjectClaim,
    @Nullable List<String> breakGlass,
    @Bindable(defaultValue = "5s") Duration deadline) {}

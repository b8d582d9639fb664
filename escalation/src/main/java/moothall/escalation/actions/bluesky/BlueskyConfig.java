package moothall.escalation.actions.bluesky;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;

/**
 * Where accounts sign in, and how they are treated.
 *
 * @param baseUrl address of the sign-in without a path; requests go where the account lives
 * @param hourlyPoints points for writing that hiding may use in an hour; Bluesky gives an account
 *     5,000, people's own posts included
 * @param moderation where reports go: the DID of a moderation service and, behind a hash, its name
 *     there; by itself it is Bluesky's own
 * @param standstill how long an account is left alone after its app password was refused; a new one
 *     ends the wait at once
 */
@ConfigurationProperties("moothall.escalation.bluesky")
public record BlueskyConfig(
    @Bindable(defaultValue = "https://bsky.social") URI baseUrl,
    @Bindable(defaultValue = "4000") int hourlyPoints,
    @Bindable(defaultValue = "did:plc:ar7c4by46qjdydhdevvrndac#atproto_labeler") String moderation,
    @Bindable(defaultValue = "10m") Duration standstill) {}

package moothall.escalation.webhooks;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Who is told what has happened.
 *
 * @param subscriptions the council's file of them; none if nobody is told
 * @param every how often is looked for something to send
 * @param firstPause how long a receiver that failed is left alone; each time three times as long,
 *     an hour at most
 */
@ConfigurationProperties("moothall.escalation.webhooks")
public record WebhooksConfig(
    @Nullable Path subscriptions,
    @Bindable(defaultValue = "2s") Duration every,
    @Bindable(defaultValue = "5s") Duration firstPause) {}

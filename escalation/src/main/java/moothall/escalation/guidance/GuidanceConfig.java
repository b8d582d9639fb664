package moothall.escalation.guidance;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import java.nio.file.Path;

/**
 * What a council says in its own words.
 *
 * @param replies a file of what may be said in public; none for those that come with this version
 */
@ConfigurationProperties("moothall.escalation.guidance")
public record GuidanceConfig(@Nullable Path replies) {}

package moothall.escalation.copying;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;

/**
 * Where ingest takes files.
 *
 * @param ingestUrl ingest's base address
 * @param token name of the secret that ingest wants to see, the same as for files
 * @param deadline longest wait for its answer
 */
@ConfigurationProperties("moothall.escalation.copying")
public record CopyingConfig(
    @Bindable(defaultValue = "http://127.0.0.1:7401") URI ingestUrl,
    @Bindable(defaultValue = "ingest.file-token") String token,
    @Bindable(defaultValue = "10s") Duration deadline) {}

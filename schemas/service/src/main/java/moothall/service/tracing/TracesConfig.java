package moothall.service.tracing;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;

/**
 * Whether and where to traces go. Without an endpoint none are made.
 *
 * @param endpoint where the council's collector takes traces by OTLP over HTTP, with its path:
 *     {@code http://collector.example:4318/v1/traces}
 * @param ratio of the comments that come in, those that are traced: 0 to 1
 * @param mostPerSecond most comments a second with which one instance begins a trace; of more that
 *     come in, some are traced
 * @param trusted file of certificates (PEM) to trust instead of those of the Java runtime
 * @param tokenName name of the secret that the collector wants as a bearer token; none if it asks
 *     for nothing
 */
@ConfigurationProperties("moothall.traces")
public record TracesConfig(
    @Nullable String endpoint,
    @Bindable(defaultValue = "1.0") double ratio,
    @Bindable(defaultValue = "50") int mostPerSecond,
    @Nullable Path trusted,
    @Nullable String tokenName) {

  static final String ENDPOINT = "moothall.traces.endpoint";

  /** Refuses a ratio that is none, and a number that would trace nothing. */
  public TracesConfig {
    if (!(ratio >= 0 && ratio <= 1)) {
      throw new IllegalArgumentException(
          "the setting moothall.traces.ratio is " + ratio + " (expected: from 0 to 1)");
    }
    if (mostPerSecond < 1) {
      throw new IllegalArgumentException(
          "the setting moothall.traces.most-per-second is "
              + mostPerSecond
              + " (expected: 1 or more; a ratio of 0 traces nothing)");
    }
  }
}

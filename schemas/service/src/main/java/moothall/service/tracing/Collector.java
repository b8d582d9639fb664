package moothall.service.tracing;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import moothall.service.Secrets;
import org.jspecify.annotations.Nullable;

/** The way to the council's collector, by OTLP over HTTP, of one service. */
public final class Collector implements AutoCloseable {

  static final int MOST_WAITING = 4096;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Says in its own words, and beside our log, what we count and say ourselves. */
  private static final java.util.logging.Logger LIBRARY =
      java.util.logging.Logger.getLogger("io.opentelemetry");

  private final @Nullable SdkTracerProvider provider;
  private final Traces traces;
  private final Duration patience;

  private Collector(@Nullable SdkTracerProvider provider, Traces traces, Duration patience) {
    this.provider = provider;
    this.traces = traces;
    this.patience = patience;
  }

  /**
   * Reaches nobody yet; to none if no endpoint is configured.
   *
   * @throws IllegalStateException if the endpoint is no address, or what it needs is not there
   */
  public static Collector of(
      TracesConfig config, Secrets secrets, String service, MeterRegistry meters) {
    return of(config, secrets, service, meters, PATIENCE);
  }

  /** The patience is for one answer of the collector, and for what waits at the end. */
  static Collector of(
      TracesConfig config,
      Secrets secrets,
      String service,
      MeterRegistry meters,
      Duration patience) {
    @Nullable String endpoint = config.endpoint();
    if (endpoint == null || endpoint.isBlank()) {
      WaitingSteps.dropped(meters, "queue-full");
      WaitingSteps.dropped(meters, "not-sent");
      return new Collector(null, Traces.OFF, patience);
    }
    LIBRARY.setLevel(Level.OFF);
    SdkTracerProvider provider =
        SdkTracerProvider.builder()
            .setResource(
                Resource.create(
                    Attributes.of(
                        AttributeKey.stringKey("service.namespace"),
                        "moothall",
                        AttributeKey.stringKey("service.name"),
                        "moothall-" + service)))
            .setSampler(
                Sampler.parentBased(
                    new AtMost(
                        config.mostPerSecond(),
                        Sampler.traceIdRatioBased(config.ratio()),
                        System::nanoTime)))
            .addSpanProcessor(
                new WaitingSteps(
                    MOST_WAITING,
                    patience,
                    exporter(checked(endpoint), config, secrets, patience),
                    meters))
            .build();
    return new Collector(provider, new Traces(provider.get("moothall")), patience);
  }

  public Traces traces() {
    return traces;
  }

  /** What waits is still sent, for as long as that takes and no longer than a few seconds. */
  @Override
  public void close() {
    if (provider != null) {
      provider.shutdown().join(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static OtlpHttpSpanExporter exporter(
      String endpoint, TracesConfig config, Secrets secrets, Duration patience) {
    OtlpHttpSpanExporterBuilder builder =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(endpoint)
            .setConnectTimeout(patience)
            .setTimeout(patience)
            .setCompression("gzip");
    @Nullable Path trusted = config.trusted();
    if (trusted != null) {
      builder.setTrustedCertificates(read(trusted));
    }
    @Nullable String token = config.tokenName();
    if (token != null && !token.isBlank()) {
      builder.addHeader("Authorization", "Bearer " + secret(token, secrets));
    }
    return builder.build();
  }

  private static String checked(String endpoint) {
    try {
      URI uri = URI.create(endpoint);
      if (uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
        return endpoint;
      }
    } catch (IllegalArgumentException notAnAddress) {
      // Said below.
    }
    throw new IllegalStateException(
        "the setting "
            + TracesConfig.ENDPOINT
            + " is no address (expected: as http://collector.example:4318/v1/traces)");
  }

  private static byte[] read(Path trusted) {
    try {
      return Files.readAllBytes(trusted);
    } catch (IOException e) {
      throw new IllegalStateException(
          "the file "
              + trusted
              + " of moothall.traces.trusted cannot be read (expected: certificates, PEM)",
          e);
    }
  }

  private static String secret(String name, Secrets secrets) {
    return secrets
        .find(name)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip())
        .orElseThrow(() ->
            new IllegalStateException(
                "the secret "
                    + name
                    + " is not set (expected: the collector's token, as "
                    + secrets.place(name)
                    + ")"));
  }
}

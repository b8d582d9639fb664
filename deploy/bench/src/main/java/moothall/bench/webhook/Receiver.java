package moothall.bench.webhook;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import moothall.bench.engines.Engines;
import moothall.service.ServiceContext;

/** The ingest service with one page, and those who deliver to it. */
final class Receiver implements AutoCloseable {

  private final ServiceContext ingest;
  private final URI address;

  Receiver(Engines engines, Path folder) throws IOException {
    Path secrets = Files.createDirectories(folder.resolve("secrets"));
    Files.write(secrets.resolve("facebook.app-secret"), Batches.SECRET);
    Path pages =
        Files.writeString(
            folder.resolve("pages.yaml"),
            """
            pages:
              - id: town-facebook
                council: ambermere
                platform: facebook
                account: "%s"
                name: Ambermere Borough Council
                status: APPROVED
                approved-by: bench
                secret: facebook.town
            """
                .formatted(Batches.ACCOUNT));
    this.ingest =
        ServiceContext.start(
            "ingest",
            Map.of(
                "micronaut.server.port", -1,
                "moothall.kafka.bootstrap-servers", engines.kafka().bootstrapServers(),
                "moothall.kafka.registry-url", engines.kafka().registryUrl(),
                "moothall.kafka.standalone", true,
                "moothall.secrets-dir", secrets.toString(),
                "moothall.ingest.polling.enabled", false,
                "moothall.ingest.pages-files", pages.toString()));
    this.address = ingest.bean(EmbeddedServer.class).getURI().resolve("/channels/facebook");
  }

  /** Comments a second until the last is acknowledged. */
  double take(List<Batches.Delivery> deliveries, int senders) throws InterruptedException {
    return Senders.rate(
        deliveries,
        senders,
        () -> {
          HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
          return delivery -> {
            HttpRequest request =
                HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .header("X-Hub-Signature-256", delivery.signature())
                    .POST(HttpRequest.BodyPublishers.ofByteArray(delivery.body()))
                    .build();
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
              throw new IOException("ingest answered " + status + " (expected: 200)");
            }
          };
        });
  }

  @Override
  public void close() {
    ingest.close();
  }
}

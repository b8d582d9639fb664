package moothall.escalation.watching;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import moothall.escalation.watch.Exposition;
import moothall.escalation.watch.Instance;
import moothall.escalation.watch.Sample;

/**
 * A service elsewhere, and how it is asked: what it shows to Prometheus, and no more than so much.
 */
record Neighbour(Instance instance, URI metrics) {

  /**
   * Kafka's own metrics make most of it: some hundred kilobytes where there are many partitions.
   */
  private static final long LARGEST = 16 << 20;

  static Neighbour of(String service, URI base) {
    String address = base.toString().replaceAll("/+$", "");
    return new Neighbour(new Instance(service, address), URI.create(address + "/prometheus"));
  }

  CompletableFuture<HttpResponse<String>> ask(HttpClient client, Duration deadline) {
    return client.sendAsync(
        HttpRequest.newBuilder(metrics).timeout(deadline).build(),
        BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LARGEST));
  }

  /** Empty if there was no answer in time, or one that is none. */
  static Optional<List<Sample>> heard(
      CompletableFuture<HttpResponse<String>> answer, Duration deadline)
      throws InterruptedException {
    try {
      HttpResponse<String> response = answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
      return response.statusCode() == 200
          ? Optional.of(Exposition.ours(response.body()))
          : Optional.empty();
    } catch (ExecutionException | TimeoutException noAnswer) {
      return Optional.empty();
    } finally {
      answer.cancel(true);
    }
  }
}

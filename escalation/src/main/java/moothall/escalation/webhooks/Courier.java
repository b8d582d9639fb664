package moothall.escalation.webhooks;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Hands a request over and waits for the whole answer, no longer than its patience lasts: an answer
 * may also begin and never end. Goes where it is sent and nowhere else.
 */
final class Courier {

  private final Duration patience;
  private final HttpClient client;

  Courier(Duration patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Empty if it was taken; otherwise what happened, without anything that the receiver said. */
  String carry(HttpRequest request) throws InterruptedException {
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request, BodyHandlers.discarding());
    try {
      int status = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
      return status >= 200 && status < 300 ? "" : "it answered " + status;
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      return cause == null ? "ExecutionException" : cause.getClass().getSimpleName();
    } catch (TimeoutException e) {
      return "it did not answer within " + patience.toMillis() + " ms";
    } finally {
      answer.cancel(true);
    }
  }
}

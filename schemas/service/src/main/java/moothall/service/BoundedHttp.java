package moothall.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Requests to platforms, bounded in time and size. The deadline covers the body too: a platform
 * that trickles is as bad as one that is silent.
 */
public final class BoundedHttp {

  /** Enough for whatever a platform says about one comment. */
  private static final int ONE_COMMENT = 65_536;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client;
  private final Duration deadline;
  private final int mostBytes;

  /** For answers about one comment, of at most 65,536 bytes. */
  public BoundedHttp(Duration deadline) {
    this(deadline, ONE_COMMENT);
  }

  /**
   * For answers of any size.
   *
   * @param mostBytes how much of a body is read; what is longer is cut off there
   */
  public BoundedHttp(Duration deadline, int mostBytes) {
    this.deadline = deadline;
    this.mostBytes = mostBytes;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(deadline)
            .build();
  }

  /** What became of a request. */
  public sealed interface Reply {}

  /**
   * The platform answered in time.
   *
   * @param body its first bytes, as many as are read at most
   */
  @SuppressWarnings("ArrayRecordComponent") // read once and thrown away
  public record Answered(int status, HttpHeaders headers, byte[] body) implements Reply {

    /** The body as JSON; a missing node if it is none. */
    public JsonNode json() {
      try {
        JsonNode read = JSON.readTree(body);
        return read == null ? MissingNode.getInstance() : read;
      } catch (IOException notJson) {
        return MissingNode.getInstance();
      }
    }
  }

  /** Nothing was sent: it can be sent again. */
  public record NeverSent() implements Reply {}

  /** It may have arrived, been carried out, or neither. */
  public record Unclear() implements Reply {}

  public Reply send(HttpRequest request) {
    CompletableFuture<Reply> reply =
        client
            .sendAsync(request, BodyHandlers.ofInputStream())
            .thenApplyAsync(this::read, Thread::startVirtualThread);
    try {
      return reply.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      reply.cancel(true);
      return new Unclear();
    } catch (ExecutionException e) {
      return neverConnected(e) ? new NeverSent() : new Unclear();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Unclear();
    }
  }

  private static boolean neverConnected(ExecutionException e) {
    return e.getCause() instanceof ConnectException
        || e.getCause() instanceof HttpConnectTimeoutException;
  }

  private Reply read(HttpResponse<InputStream> response) {
    try (InputStream body = response.body()) {
      return new Answered(response.statusCode(), response.headers(), body.readNBytes(mostBytes));
    } catch (IOException brokenOff) {
      return new Unclear();
    }
  }
}

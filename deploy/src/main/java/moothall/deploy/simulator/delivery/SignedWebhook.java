package moothall.deploy.simulator.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import moothall.deploy.simulator.town.TownEvent;
import moothall.deploy.simulator.town.Undelivered;
import moothall.service.WebhookSignature;

/** Speaks the website channel of Moothall's ingest over HTTP. */
public final class SignedWebhook implements Webhook, AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final int LONGEST_WHY = 200;

  /**
   * Refusals that end without a change to the comment: a secret that somebody mistyped, a page that
   * is not registered yet, too much at once.
   */
  private static final Set<Integer> MAY_PASS = Set.of(401, 403, 404, 408, 425, 429);

  private final URI comments;
  private final ChannelMessage messages;
  private final Supplier<Optional<byte[]>> secret;
  private final HttpClient http;

  /** The secret is asked for at each attempt, so that a new one works at once. */
  public SignedWebhook(
      URI ingest, String pageId, ChannelMessage messages, Supplier<Optional<byte[]>> secret) {
    this.comments =
        URI.create(
            ingest.toString().replaceAll("/+$", "") + "/channels/website/" + pageId + "/comments");
    this.messages = messages;
    this.secret = secret;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
  }

  @Override
  public DeliveryAnswer tell(Undelivered news) {
    Optional<byte[]> key = secret.get();
    if (key.isEmpty()) {
      return new DeliveryAnswer.Later(
          Duration.ZERO, "The website's secret is not set; the website keeps trying");
    }
    byte[] body = messages.of(news);
    URI address =
        news.change() instanceof TownEvent.Posted
            ? comments
            : URI.create(comments + "/" + news.change().id());
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(DEADLINE)
            .header("Content-Type", "application/json")
            .header(WebhookSignature.HEADER, WebhookSignature.of(body, key.get()))
            .method(method(news.change()), BodyPublishers.ofByteArray(body))
            .build();
    try {
      return answer(http.send(request, BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      return new DeliveryAnswer.Later(
          Duration.ZERO, "Moothall does not answer yet; the website keeps trying");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new DeliveryAnswer.Later(Duration.ZERO, "interrupted");
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private static String method(TownEvent.Change change) {
    return switch (change) {
      case TownEvent.Posted _ -> "POST";
      case TownEvent.Edited _ -> "PUT";
      case TownEvent.Removed _ -> "DELETE";
    };
  }

  private static DeliveryAnswer answer(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status == 202) {
      return new DeliveryAnswer.Accepted();
    }
    String why = "Moothall answered " + status + detail(response.body());
    boolean forGood = status >= 400 && status < 500 && !MAY_PASS.contains(status);
    return forGood
        ? new DeliveryAnswer.Refused(status, why)
        : new DeliveryAnswer.Later(pause(response), why);
  }

  private static Duration pause(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("[0-9]{1,4}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(Duration.ZERO);
  }

  /** A problem's detail is written for people; anything else is not repeated. */
  private static String detail(byte[] body) {
    try {
      JsonNode problem = JSON.readTree(body);
      String detail = problem == null ? "" : problem.path("detail").asText();
      return detail.isEmpty() || detail.length() > LONGEST_WHY ? "" : ": " + detail;
    } catch (IOException e) {
      return "";
    }
  }
}

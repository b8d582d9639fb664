package moothall.bench.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import moothall.bench.queue.Council;

/**
 * Somebody who is signed in, with a session of their own; looks at the queue, or at what arrives.
 */
final class Moderator {

  private static final String NAME = "ben";
  private static final String PAGE = "text/html,application/xhtml+xml,*/*;q=0.8";

  private final URI service;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();
  private final AtomicLong heard = new AtomicLong();

  Moderator(Council council) throws IOException, InterruptedException {
    this.service = council.address();
    String password =
        Files.readAllLines(council.firstRun()).stream()
            .filter(line -> line.startsWith(NAME + " "))
            .map(line -> line.split(" +", -1)[1])
            .findFirst()
            .orElseThrow();
    var answer =
        client.send(
            request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString("username=" + NAME + "&password=" + password))
                .build(),
            BodyHandlers.discarding());
    String next = answer.headers().firstValue("Location").orElse("");
    if (!next.equals("/")) {
      throw new IllegalStateException(
          "the sign-in answered " + answer.statusCode() + ", " + next + " (expected: 303, /)");
    }
  }

  /** Nanoseconds for the first page of the queue, to its last byte. */
  long queue() throws IOException, InterruptedException {
    long start = System.nanoTime();
    var answer = client.send(request("/").build(), BodyHandlers.ofString());
    long took = System.nanoTime() - start;
    if (answer.statusCode() != 200 || !answer.body().contains("id=\"cards\"")) {
      throw new IllegalStateException(
          "the queue answered "
              + answer.statusCode()
              + ", "
              + answer.headers().firstValue("Location").orElse("")
              + " (expected: its page)");
    }
    return took;
  }

  /** Events that came until now. */
  long heard() {
    return heard.get();
  }

  /** Follows the live view as a browser does: begins again a moment after a stream has ended. */
  void watch() {
    String last = "";
    while (!Thread.currentThread().isInterrupted()) {
      try {
        last = follow(last);
        Thread.sleep(1_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private String follow(String last) throws InterruptedException {
    String id = last;
    try {
      HttpRequest.Builder request =
          request("/live/stream?after=" + mark()).setHeader("Accept", "text/event-stream");
      if (!last.isEmpty()) {
        request.header("Last-Event-ID", last);
      }
      var answer = client.send(request.build(), BodyHandlers.ofInputStream());
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          String plain = line.toLowerCase(Locale.ROOT);
          if (plain.startsWith("id:")) {
            id = line.substring(3).strip();
          } else if (plain.startsWith("event:")) {
            heard.incrementAndGet();
          }
        }
      }
    } catch (IOException | UncheckedIOException away) {
      // Not there, or gone: it is asked again.
    }
    return id;
  }

  /** Where the page of the live view ends, and its stream begins. */
  private String mark() throws IOException, InterruptedException {
    String page = client.send(request("/live").build(), BodyHandlers.ofString()).body();
    String[] parts = page.split("data-mark=\"", 2);
    return parts.length < 2 ? "0" : parts[1].substring(0, parts[1].indexOf('"'));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(service + path)).header("Accept", PAGE);
  }
}

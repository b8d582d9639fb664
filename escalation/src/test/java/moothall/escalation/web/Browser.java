package moothall.escalation.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import moothall.escalation.EscalationUnderTest;

/** A person's browser, or a program, in front of the service; follows no redirect by itself. */
public final class Browser {

  private static final String PAGE = "text/html,application/xhtml+xml,*/*;q=0.8";

  private final EscalationUnderTest service;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  public Browser(EscalationUnderTest service) {
    this.service = service;
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).header("Accept", PAGE).GET());
  }

  /** Pairs of name and value. */
  public HttpResponse<String> post(String path, String... form) {
    return send(
        request(path)
            .header("Accept", PAGE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(encoded(form))));
  }

  public HttpResponse<String> signInAs(String name) {
    return post("/login", "username", name, "password", note(name));
  }

  public HttpResponse<String> getJson(String path) {
    return getJson("api", path);
  }

  /** With the token of that name. */
  public HttpResponse<String> getJson(String program, String path) {
    return send(request(path).header("Authorization", "Bearer " + note(program)).GET());
  }

  public HttpResponse<String> postJson(String path, String json) {
    return send(
        asProgram(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(service.address() + path));
  }

  /** Events as they come, for as long as they do. */
  public HttpResponse<InputStream> follow(String path) throws IOException, InterruptedException {
    return client.send(
        request(path).setHeader("Accept", "text/event-stream").GET().build(),
        BodyHandlers.ofInputStream());
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder asProgram(String path) {
    return request(path).header("Authorization", "Bearer " + note("api "));
  }

  /** What the first-run note has for a name: the password, or the token, in the second column. */
  private String note(String name) {
    try {
      return Files.readAllLines(service.folder().resolve("first.txt")).stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.split(" +", -1))
          .map(words -> words[1])
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String encoded(String... form) {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < form.length; i += 2) {
      fields.add(
          URLEncoder.encode(form[i], StandardCharsets.UTF_8)
              + "="
              + URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
    }
    return String.join("&", fields);
  }
}

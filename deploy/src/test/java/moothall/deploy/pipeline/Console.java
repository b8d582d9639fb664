package moothall.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.StringJoiner;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;

/** The console as a person sees it who signed in with the note of the first run. */
final class Console {

  private static final String PAGE = "text/html,application/xhtml+xml,*/*;q=0.8";

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String address;

  private Console(Ports ports) {
    this.address = "http://127.0.0.1:" + ports.console();
  }

  static Console signedIn(Home home, Ports ports, String name)
      throws IOException, InterruptedException {
    String password =
        Files.readAllLines(home.firstRun()).stream()
            .map(line -> line.strip().split("\\s+", -1))
            .filter(words -> words.length >= 2 && words[0].equals(name))
            .map(words -> words[1])
            .findFirst()
            .orElseThrow();
    Console console = new Console(ports);
    assertThat(console.post("/login", "username", name, "password", password)).isEqualTo(303);
    return console;
  }

  String get(String path) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(address + path)).header("Accept", PAGE).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** Pairs of name and value; gives the status. */
  int post(String path, String... form) throws IOException, InterruptedException {
    StringJoiner body = new StringJoiner("&");
    for (int at = 0; at < form.length; at += 2) {
      body.add(form[at] + "=" + URLEncoder.encode(form[at + 1], StandardCharsets.UTF_8));
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Accept", PAGE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}

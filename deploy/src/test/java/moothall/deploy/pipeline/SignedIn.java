package moothall.deploy.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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
import java.util.function.Supplier;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;

/**
 * Somebody of the first run's note in front of the API: a person by password and session, or a
 * program by its token. Whatever is refused ends in an {@link AssertionError} with the answer.
 */
final class SignedIn {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String address;
  private final Supplier<HttpRequest.Builder> request;

  private SignedIn(Ports ports, Supplier<HttpRequest.Builder> request) {
    this.address = "http://127.0.0.1:" + ports.console();
    this.request = request;
  }

  static SignedIn person(Home home, Ports ports, String name) throws Exception {
    SignedIn person = new SignedIn(ports, HttpRequest::newBuilder);
    String form = "username=" + name + "&password=" + noted(home, name);
    HttpResponse<String> answer =
        person.http.send(
            HttpRequest.newBuilder(URI.create(person.address + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString());
    String leadsTo = answer.headers().firstValue("Location").orElse("nowhere");
    if (answer.statusCode() != 303 || leadsTo.contains("failed")) {
      throw new AssertionError(
          name + " could not sign in: " + answer.statusCode() + ", led to " + leadsTo);
    }
    return person;
  }

  static SignedIn program(Home home, Ports ports, String name) throws IOException {
    String token = noted(home, name);
    return new SignedIn(
        ports, () -> HttpRequest.newBuilder().header("Authorization", "Bearer " + token));
  }

  private static String noted(Home home, String name) throws IOException {
    return Files.readAllLines(home.firstRun()).stream()
        .map(line -> line.split(" +", -1))
        .filter(words -> words[0].equals(name))
        .map(words -> words[1])
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not in the note of the first run"));
  }

  HttpResponse<byte[]> answer(String path) throws IOException, InterruptedException {
    return http.send(
        request.get().uri(URI.create(address + path)).build(), BodyHandlers.ofByteArray());
  }

  byte[] bytes(String path) throws IOException, InterruptedException {
    return good(path, answer(path));
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return JSON.readTree(bytes(path));
  }

  JsonNode post(String path, String json) throws IOException, InterruptedException {
    HttpRequest write =
        request
            .get()
            .uri(URI.create(address + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build();
    byte[] answer = good(path, http.send(write, BodyHandlers.ofByteArray()));
    return answer.length == 0 ? JSON.createObjectNode() : JSON.readTree(answer);
  }

  /** What a form of the console is answered with. */
  HttpResponse<String> form(String path, String fields) throws IOException, InterruptedException {
    return http.send(
        request
            .get()
            .uri(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .POST(BodyPublishers.ofString(fields))
            .build(),
        BodyHandlers.ofString());
  }

  /** What the API says of a comment on the town's page. */
  JsonNode comment(String id) throws IOException, InterruptedException {
    return get(
        "/api/comments/website/"
            + URLEncoder.encode(TownHome.PAGE + ":" + id, StandardCharsets.UTF_8));
  }

  private static byte[] good(String path, HttpResponse<byte[]> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new AssertionError(
          path
              + " answered "
              + answer.statusCode()
              + ": "
              + new String(answer.body(), StandardCharsets.UTF_8));
    }
    return answer.body();
  }
}

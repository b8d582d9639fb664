package moothall.deploy.simulator.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import moothall.deploy.simulator.channels.TownChannel;
import moothall.deploy.simulator.channels.TownChannels;
import moothall.deploy.simulator.delivery.StandInIngest;
import moothall.service.ServiceContext;
import moothall.service.WebhookSignature;

/** The town as a service of its own, with a real HTTP server on either side. */
final class RunningTown implements AutoCloseable {

  static final byte[] SECRET = "a-secret-of-the-test".getBytes(StandardCharsets.UTF_8);
  private static final Pattern MINE = Pattern.compile("/posts/([a-z-]+)\\?mine=([^&]+)&key=(.+)");

  private final HttpClient http = HttpClient.newHttpClient();
  private final StandInIngest ingest;
  private final ServiceContext town;
  private final URI site;

  /** What the redirect after posting says. */
  record Own(String post, String id, String key) {}

  RunningTown(Path folder) throws IOException {
    ingest = new StandInIngest(SECRET);
    Path secrets = Files.createDirectories(folder.resolve("secrets"));
    Files.write(secrets.resolve("website.ambermere-website"), SECRET);
    for (TownChannel channel : TownChannels.all()) {
      for (Map.Entry<String, String> secret : channel.secrets().entrySet()) {
        Files.writeString(secrets.resolve(secret.getKey()), secret.getValue());
      }
    }
    town =
        ServiceContext.start(
            "town",
            Map.of(
                "micronaut.server.port",
                -1,
                "moothall.secrets-dir",
                secrets.toString(),
                "moothall.town.data-dir",
                folder.resolve("town").toString(),
                "moothall.town.ingest-url",
                ingest.address().toString(),
                "moothall.town.console-url",
                "http://console.example",
                "moothall.town.channel-port",
                0,
                "moothall.town.stream",
                false));
    site = town.bean(EmbeddedServer.class).getURI();
  }

  StandInIngest ingest() {
    return ingest;
  }

  /** The words of what was told there until now, and at least one: a JSON pointer says where. */
  List<String> heardAt(String path, String pointer) throws InterruptedException {
    List<String> words = new ArrayList<>();
    do {
      StandInIngest.Told told = ingest.awaitRequest();
      if (told.path().equals(path)) {
        words.add(told.body().at(pointer).asText());
      }
    } while (words.isEmpty() || !ingest.heardNothingMore());
    return words;
  }

  URI address(String path) {
    return site.resolve(path);
  }

  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofString());
  }

  @Override
  public void close() {
    town.close();
    ingest.close();
    http.close();
  }

  Own post(String post, String name, String text) throws Exception {
    HttpResponse<String> response =
        form("/comments", Map.of("post", post, "name", name, "text", text));
    assertThat(response.statusCode()).isEqualTo(303);
    Matcher mine = MINE.matcher(response.headers().firstValue("Location").orElse(""));
    assertThat(mine.find()).as("the redirect names the comment and its key").isTrue();
    return new Own(mine.group(1), mine.group(2), mine.group(3));
  }

  HttpResponse<String> form(String path, Map<String, String> fields) throws Exception {
    String body =
        fields.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(site.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(site.resolve(path)).build());
  }

  HttpResponse<String> signedGet(String path, String signed) throws Exception {
    return send(
        HttpRequest.newBuilder(site.resolve(path))
            .header(WebhookSignature.HEADER, WebhookSignature.ofPath(signed, SECRET))
            .build());
  }

  HttpResponse<String> patch(String id, String body) throws Exception {
    return patch(id, body, WebhookSignature.of(body.getBytes(StandardCharsets.UTF_8), SECRET));
  }

  HttpResponse<String> patch(String id, String body, String signature) throws Exception {
    return signed("PATCH", "/callback/comments/" + id, body, signature);
  }

  HttpResponse<String> put(String path, String body) throws Exception {
    return signed(
        "PUT", path, body, WebhookSignature.of(body.getBytes(StandardCharsets.UTF_8), SECRET));
  }

  private HttpResponse<String> signed(String method, String path, String body, String signature)
      throws Exception {
    return send(
        HttpRequest.newBuilder(site.resolve(path))
            .header("Content-Type", "application/json")
            .header(WebhookSignature.HEADER, signature)
            .method(method, BodyPublishers.ofString(body))
            .build());
  }

  static String reply(String id, String text, String actionId) {
    return status(id, text, actionId).replace("\"status\"", "\"text\"");
  }

  static String status(String id, String status, String actionId) {
    return "{\"id\":\""
        + id
        + "\",\"status\":\""
        + status
        + "\",\"actionId\":\""
        + actionId
        + "\"}";
  }
}

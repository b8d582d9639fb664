package moothall.deploy.pipeline;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import moothall.deploy.standalone.Ports;
import moothall.service.WebhookSignature;

/** The town's website as ingest sees it: signed deliveries over HTTP. */
final class Deliveries {

  private final HttpClient http = HttpClient.newHttpClient();
  private final int ingest;
  private final byte[] secret;

  Deliveries(Ports ports, byte[] secret) {
    this(ports.ingest(), secret);
  }

  /** To whatever ingest answers on that port. */
  Deliveries(int ingest, byte[] secret) {
    this.ingest = ingest;
    this.secret = secret.clone();
  }

  HttpResponse<String> comment(String id, String text) throws Exception {
    return raw(
        "POST",
        "town/comments",
        "{\"id\":\"" + id + "\",\"text\":\"" + text + "\",\"createdAt\":\"2026-11-21T10:00:00Z\"}");
  }

  /** By somebody whom the website tells from others. */
  HttpResponse<String> commentBy(String author, String id, String text, String createdAt)
      throws Exception {
    return raw(
        "POST",
        "town/comments",
        """
        {"id":"%s","text":"%s","createdAt":"%s","author":{"id":"%s","name":"A resident"}}\
        """
            .formatted(id, text, createdAt, author));
  }

  HttpResponse<String> edit(String id, String text, String editedAt) throws Exception {
    return raw(
        "PUT",
        "town/comments/" + id,
        "{\"id\":\"" + id + "\",\"text\":\"" + text + "\",\"editedAt\":\"" + editedAt + "\"}");
  }

  HttpResponse<String> removal(String id) throws Exception {
    return raw(
        "DELETE",
        "town/comments/" + id,
        "{\"id\":\"" + id + "\",\"removedAt\":\"2026-11-21T11:00:00Z\"}");
  }

  HttpResponse<String> raw(String method, String path, String body) throws Exception {
    return raw(method, path, body.getBytes(StandardCharsets.UTF_8), null);
  }

  HttpResponse<String> raw(
      String method, String path, byte[] body, @org.jspecify.annotations.Nullable String signature)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + ingest + "/channels/website/" + path))
            .header(
                WebhookSignature.HEADER,
                signature == null ? WebhookSignature.of(body, secret) : signature)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  String get(int port, String path) throws Exception {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new AssertionError(
          path + " on port " + port + " answered " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }
}

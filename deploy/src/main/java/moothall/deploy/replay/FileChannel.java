package moothall.deploy.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The file adapter of a running ingest service, as its client sees it. */
final class FileChannel {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI ingest;
  private final String token;

  FileChannel(URI ingest, String token) {
    this.ingest = ingest;
    this.token = token;
  }

  /** Which rows were taken and which not. */
  record Taken(List<CommentVersionId> accepted, List<Rejected> rejected) {}

  /** A row that was not taken. */
  record Rejected(long line, String sentence) {}

  /**
   * Sends one portion and waits until Kafka has it.
   *
   * @throws ReplayFailedException with a sentence for a person if the service does not take it
   */
  Taken send(CommentFile.Portion portion, String format, String page) throws InterruptedException {
    URI address =
        ingest.resolve(
            "/channels/file/comments?format="
                + format
                + "&firstLine="
                + portion.firstLine()
                + "&page="
                + URLEncoder.encode(page, StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/octet-stream")
            .POST(HttpRequest.BodyPublishers.ofByteArray(portion.body()))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      JsonNode answer = JSON.readTree(response.body());
      if (response.statusCode() != 202) {
        throw new ReplayFailedException(
            "from line "
                + portion.firstLine()
                + ": "
                + answer.path("detail").asText("answer " + response.statusCode()));
      }
      return taken(answer);
    } catch (IOException e) {
      throw new ReplayFailedException(
          "from line "
              + portion.firstLine()
              + ": ingest at "
              + ingest
              + " does not answer ("
              + e.getClass().getSimpleName()
              + "). Start it and replay the file again: rows that were taken are not judged twice.",
          e);
    }
  }

  private static Taken taken(JsonNode answer) {
    List<CommentVersionId> accepted = new ArrayList<>();
    for (JsonNode row : answer.path("accepted")) {
      accepted.add(
          new CommentVersionId(row.path("commentId").asText(), row.path("version").asText()));
    }
    List<Rejected> rejected = new ArrayList<>();
    for (JsonNode row : answer.path("rejected")) {
      rejected.add(new Rejected(row.path("line").asLong(), row.path("sentence").asText()));
    }
    return new Taken(accepted, rejected);
  }
}

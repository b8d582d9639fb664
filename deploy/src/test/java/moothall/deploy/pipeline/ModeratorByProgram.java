package moothall.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.StreamSupport;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;

/** What a moderator does in the console, by the API and the token of the first run. */
final class ModeratorByProgram {

  private final HttpClient http = HttpClient.newHttpClient();
  private final Home home;
  private final Ports ports;

  ModeratorByProgram(Home home, Ports ports) {
    this.home = home;
    this.ports = ports;
  }

  /**
   * Has the comment with these words on this page shown again; false if there is no such case yet.
   */
  boolean showsAgain(String pageId, String words) throws IOException, InterruptedException {
    Optional<String> found =
        StreamSupport.stream(cases().spliterator(), false)
            .filter(it -> it.path("pageId").asText().equals(pageId))
            .filter(it -> it.path("text").asText().equals(words))
            .map(it -> it.path("caseId").asText())
            .findFirst();
    if (found.isEmpty()) {
      return false;
    }
    HttpRequest.Builder unhide =
        request("/api/cases/" + found.get() + "/unhide")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"reason\":\"It is a quotation.\"}"));
    HttpResponse<String> answer = http.send(unhide.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return true;
  }

  private JsonNode cases() throws IOException, InterruptedException {
    HttpRequest list = request("/api/cases?order=newest&limit=200").build();
    HttpResponse<byte[]> answer = http.send(list, BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body()).path("cases");
  }

  private HttpRequest.Builder request(String path) throws IOException {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.console() + path))
        .header("Authorization", "Bearer " + token());
  }

  private String token() throws IOException {
    return Files.readAllLines(home.firstRun()).stream()
        .filter(line -> line.startsWith("api "))
        .map(line -> line.split(" +", -1)[1])
        .findFirst()
        .orElseThrow();
  }
}

package moothall.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What all instances of ingest say of each page. Each knows what arrived and what became of it, but
 * only the one that asks a page knows when it did.
 */
final class CoverageByPage {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ASKED_AT = "askedAt";
  private static final List<String> ASKED = List.of(ASKED_AT, "askedSince", "listed");
  private static final String RECEIVED = "received";
  private static final String FOUND = "found";

  private final Consumer<String> silent;
  private final Map<String, ObjectNode> pages = new TreeMap<>();

  /** {@code silent} hears a sentence of each instance that does not tell. */
  CoverageByPage(Consumer<String> silent) {
    this.silent = silent;
  }

  /**
   * By the id of the page.
   *
   * @throws IOException if none of them tells
   */
  Collection<? extends JsonNode> of(List<String> instances)
      throws IOException, InterruptedException {
    int heard = 0;
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (String instance : instances) {
        try {
          take(ask(http, instance));
          heard++;
        } catch (IOException e) {
          silent.accept(sentence(instance, e));
        }
      }
    }
    if (heard == 0) {
      throw new IOException(
          "no instance of ingest tells its coverage (expected: one of "
              + instances
              + ", as moothall.escalation.watch.ingest names them)");
    }
    return pages.values();
  }

  private static String sentence(String instance, IOException e) {
    String why = e.getMessage();
    return "ingest at "
        + instance
        + " does not tell its coverage: "
        + (why == null ? e.getClass().getSimpleName() : why);
  }

  private static JsonNode ask(HttpClient http, String instance)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(instance + "/coverage")).timeout(PATIENCE).build();
    HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException("status " + answer.statusCode() + " (expected: 200)");
    }
    return JSON.readTree(answer.body());
  }

  private void take(JsonNode told) {
    for (JsonNode page : told) {
      if (page instanceof ObjectNode row) {
        pages.merge(row.path("page").asText(), row, CoverageByPage::together);
      }
    }
  }

  /**
   * Who was started a moment ago has not read yet what came, and would say that nothing waits:
   * whoever has read more is believed. Instants as text are in order as they are in time.
   */
  private static ObjectNode together(ObjectNode one, ObjectNode other) {
    boolean more = other.path(RECEIVED).asLong() > one.path(RECEIVED).asLong();
    ObjectNode both = (more ? other : one).deepCopy();
    ObjectNode asked = askedAt(other).compareTo(askedAt(one)) > 0 ? other : one;
    ASKED.forEach(field -> both.set(field, asked.path(field)));
    return both.put(FOUND, one.path(FOUND).asLong() + other.path(FOUND).asLong());
  }

  /** Empty, which comes before all, of one that has not asked. */
  private static String askedAt(ObjectNode row) {
    return row.path(ASKED_AT).isTextual() ? row.path(ASKED_AT).asText() : "";
  }
}

package moothall.ingest.meta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Set;
import moothall.ingest.webhook.StrictJson;

/** How long Meta wants a page to be left alone that has asked too often. */
final class GraphPause {

  /** Meta counts in windows of an hour and does not always say when one ends. */
  static final Duration UNSAID = Duration.ofMinutes(5);

  private static final Duration LONGEST = Duration.ofDays(1);

  private GraphPause() {}

  /** The longest that any part of the usage headers asks for. */
  static Duration of(HttpHeaders headers) {
    long minutes = 0;
    for (String name : Set.of("X-Business-Use-Case-Usage", "X-App-Usage")) {
      for (JsonNode each : regains(headers.firstValue(name).orElse("{}"))) {
        minutes = Math.max(minutes, each.asLong(0));
      }
    }
    return minutes == 0 ? UNSAID : Duration.ofMinutes(Math.min(minutes, LONGEST.toMinutes()));
  }

  private static Iterable<JsonNode> regains(String usage) {
    try {
      return StrictJson.MAPPER.readTree(usage).findValues("estimated_time_to_regain_access");
    } catch (JsonProcessingException notJson) {
      return Set.of();
    }
  }
}

package moothall.escalation.actions.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How much of its patience Meta has left, as it says with every answer. */
final class GraphUsage {

  /** At so many per cent Meta begins to refuse. */
  private static final int SPENT = 100;

  /** Where Meta does not say how long; its windows are an hour, so this is a first try. */
  static final Duration UNSAID = Duration.ofMinutes(1);

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final JsonNode NOTHING = MissingNode.getInstance();
  private static final ObjectMapper JSON = new ObjectMapper();

  private GraphUsage() {}

  /** How long the page should be left alone; empty if it need not be. */
  static Optional<Duration> pause(HttpHeaders headers, String account) {
    Optional<Duration> page = Optional.empty();
    JsonNode usages =
        read(headers, "X-Business-Use-Case-Usage").map(it -> it.path(account)).orElse(NOTHING);
    for (JsonNode usage : usages) {
      Optional<Duration> each = pause(usage);
      if (each.isPresent() && page.filter(it -> it.compareTo(each.get()) >= 0).isEmpty()) {
        page = each;
      }
    }
    if (page.isPresent()) {
      return page;
    }
    return read(headers, "X-App-Usage").flatMap(GraphUsage::pause);
  }

  private static Optional<Duration> pause(JsonNode usage) {
    long minutes = usage.path("estimated_time_to_regain_access").asLong(0);
    if (minutes > 0) {
      Duration said = Duration.ofMinutes(Math.min(minutes, LONGEST.toMinutes()));
      return Optional.of(said);
    }
    boolean spent =
        List.of("call_count", "total_time", "total_cputime").stream()
            .anyMatch(each -> usage.path(each).asInt(0) >= SPENT);
    return spent ? Optional.of(UNSAID) : Optional.empty();
  }

  private static Optional<JsonNode> read(HttpHeaders headers, String name) {
    return headers
        .firstValue(name)
        .flatMap(value -> {
          try {
            return Optional.ofNullable(JSON.readTree(value));
          } catch (IOException notJson) {
            return Optional.empty();
          }
        });
  }
}

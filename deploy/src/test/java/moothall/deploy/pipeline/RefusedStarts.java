package moothall.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moothall.deploy.cluster.KafkaRights;
import org.assertj.core.api.SoftAssertions;

/**
 * Starts of all three services that cannot succeed. Several things are wrong with each at once, so
 * that few processes show what each has to say of every one of them.
 *
 * @param why what is wrong with it, in a word or two
 * @param setting what leads a service there
 * @param sentences what each service says, one of each, in parts that stand in one line; {@code
 *     USER} is the name of the service's own
 * @param ofTheDatabase the same of escalation alone
 */
record RefusedStarts(
    String why,
    Map<String, String> setting,
    List<List<String>> sentences,
    List<List<String>> ofTheDatabase) {

  private static final String USER = "USER";

  /** Three at a time: each has half a minute, and the machine may be small. */
  static void assertThatAllAreSaid(Path folder, SecuredCluster cluster, List<RefusedStarts> starts)
      throws Exception {
    SoftAssertions all = new SoftAssertions();
    int ended = 0;
    for (RefusedStarts start : starts) {
      Map<String, Command> running = new LinkedHashMap<>();
      for (String service : KafkaRights.SERVICES) {
        Map<String, String> environment = new HashMap<>(cluster.environmentOf(service));
        environment.putAll(start.setting());
        running.put(service, Command.start(folder, environment, "serve", service));
      }
      for (Map.Entry<String, Command> each : running.entrySet()) {
        try (Command command = each.getValue()) {
          start.check(all, each.getKey(), command);
          ended++;
        }
      }
    }
    all.assertAll();
    assertThat(ended).isPositive().isEqualTo(3 * starts.size());
  }

  private void check(SoftAssertions all, String service, Command command) throws Exception {
    String whose = service + ", " + why;
    all.assertThat(command.endedWithin(Command.REFUSAL))
        .as(whose + ": " + command.said())
        .hasValue(1);
    List<List<String>> expected = new ArrayList<>(sentences);
    if (service.equals("escalation")) {
      expected.addAll(ofTheDatabase);
    }
    List<String> lines = command.said().lines().toList();
    all.assertThat(lines)
        .as(whose)
        .hasSameSizeAs(expected)
        .allSatisfy(line ->
            assertThat(line)
                .startsWith("moothall serve " + service + ": ")
                .contains("(expected: "));
    for (List<String> parts : expected) {
      all.assertThat(lines)
          .as(whose)
          .filteredOn(line ->
              parts.stream()
                  .map(part -> part.replace(USER, "moothall-" + service))
                  .allMatch(line::contains))
          .as("one says " + parts + " of " + lines)
          .hasSize(1);
    }
  }
}

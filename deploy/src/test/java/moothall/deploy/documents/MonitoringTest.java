package moothall.deploy.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That dashboards, alerts and runbooks speak of metrics and of each other as they are. */
class MonitoringTest {

  private static final Path ROOT = Path.of("..");
  private static final Path RULES = Path.of("monitoring/alerts/moothall.rules.yml");
  private static final Path RULE_TESTS = Path.of("monitoring/alerts/moothall.rules.test.yml");
  private static final Path DASHBOARDS = Path.of("monitoring/dashboards");
  private static final Path RUNBOOKS = ROOT.resolve("docs/runbooks");
  private static final Pattern NAME = Pattern.compile("\\bmoothall_[a-z0-9_]+");
  private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
  private static final Pattern RUNBOOK = Pattern.compile("runbook: (docs/runbooks/\\S+)");

  private final MetricsPage page = new MetricsPage();

  @Test
  void namesOnlyMetricsThatAreDocumented() throws IOException {
    Map<Path, Set<String>> named = new TreeMap<>();
    for (Path file : files()) {
      named.put(file, metricsIn(Files.readString(file)));
    }

    named.forEach((file, names) -> assertThat(page.names()).as(file.toString()).containsAll(names));
    assertThat(named.values().stream().mapToInt(Set::size).sum()).isGreaterThan(60);
  }

  @Test
  void leavesNoDocumentedMetricUnused() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path file : files()) {
      used.addAll(metricsIn(Files.readString(file)));
    }

    assertThat(used).containsAll(page.names());
  }

  @Test
  void hasARunbookAndATestForEachAlert() throws IOException {
    Map<String, String> runbooks = alertsAndRunbooks();
    String tests = Files.readString(RULE_TESTS);

    assertThat(runbooks).hasSizeGreaterThan(20);
    runbooks.forEach((alert, runbook) -> {
      assertThat(ROOT.resolve(runbook)).exists().content().contains("`" + alert + "`");
      assertThat(tests)
          .as("quiet once, firing once")
          .contains("alertname: " + alert + "}", "alertname: " + alert + "\n");
    });
    assertThat(pagesIn(RUNBOOKS, ".md"))
        .extracting(file -> "docs/runbooks/" + file.getFileName())
        .containsExactlyInAnyOrderElementsOf(new HashSet<>(runbooks.values()));
  }

  @Test
  void leadsFromEachAlertToItsRunbookInTheConsole() throws IOException {
    String[] alerts = Files.readString(RULES).split("- alert: ", -1);
    for (int i = 1; i < alerts.length; i++) {
      Matcher runbook = RUNBOOK.matcher(alerts[i]);
      assertThat(runbook.find()).as(alerts[i]).isTrue();
      String name = runbook.group(1).replaceFirst(".*/(.*)\\.md", "$1");
      assertThat(alerts[i])
          .contains(
              "runbook_url: '{{ or $externalLabels.console_url \"http://127.0.0.1:7400\" }}"
                  + "/operations/runbooks/"
                  + name
                  + "'");
    }
    assertThat(alerts).hasSizeGreaterThan(20);
  }

  @Test
  void givesEachPanelATitleAndAQuestion() throws IOException {
    List<Path> dashboards = pagesIn(DASHBOARDS, ".json");
    assertThat(dashboards).hasSize(3);
    for (Path file : dashboards) {
      JsonNode dashboard = new ObjectMapper().readTree(file.toFile());
      assertThat(dashboard.path("uid").asText() + ".json").isEqualTo(file.getFileName().toString());
      for (JsonNode panel : dashboard.path("panels")) {
        assertThat(panel.path("title").asText()).isNotEmpty();
        if (!panel.path("type").asText().equals("row")) {
          assertThat(panel.path("targets")).as(panel.path("title").asText()).isNotEmpty();
        }
      }
    }
  }

  private static Map<String, String> alertsAndRunbooks() throws IOException {
    Map<String, String> runbooks = new TreeMap<>();
    String alert = "";
    for (String line : Files.readAllLines(RULES)) {
      Matcher name = ALERT.matcher(line);
      Matcher runbook = RUNBOOK.matcher(line);
      if (name.find()) {
        alert = name.group(1);
        runbooks.put(alert, "");
      } else if (runbook.find()) {
        runbooks.put(alert, runbook.group(1));
      }
    }
    return runbooks;
  }

  /** A histogram's and a timer's parts are the metric's. */
  private Set<String> metricsIn(String text) {
    return NAME.matcher(text)
        .results()
        .map(found -> found.group())
        .map(name ->
            page.names().contains(name) ? name : name.replaceFirst("_(bucket|count|sum|max)$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> files() {
    return Stream.of(
            List.of(RULES, RULE_TESTS), pagesIn(DASHBOARDS, ".json"), pagesIn(RUNBOOKS, ".md"))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Path> pagesIn(Path folder, String ending) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

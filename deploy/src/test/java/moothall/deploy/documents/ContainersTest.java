package moothall.deploy.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.naming.NameUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.yaml.snakeyaml.Yaml;

/** What the image and the compose file promise, read without an engine. */
class ContainersTest {

  private static final Path COMPOSE = Path.of("compose/compose.yaml");
  private static final Path DOCKERFILE = Path.of("images/Dockerfile");
  // A default may stand in for a variable: ${NAME:-image:tag}.
  private static final Pattern PINNED = Pattern.compile("(\\$\\{\\w+:-)?[a-z/-]+:v?\\d[^:]*}?");
  private static final Pattern OURS_PINNED =
      Pattern.compile("moothall/[a-z-]+:\\$\\{MOOTHALL_IMAGE_TAG:-\\d[^:}]*}");
  private static final Pattern VARIABLE = Pattern.compile("\\b(MOOTHALL_[A-Z_]+)=");

  private static final String REGISTER_OF_PAGES =
      "./council/pages.yaml:/run/moothall/pages.yaml:ro";

  /** Read by the launcher or by the image, and no settings of a service. */
  private static final Set<String> NO_SETTINGS =
      Set.of("MOOTHALL_HOME", "MOOTHALL_COMMAND", "MOOTHALL_HEALTH_PORTS");

  @Test
  void pinsEveryImageOfTheComposeFile() throws IOException {
    Map<String, Map<String, Object>> services = services();

    assertThat(services)
        .hasSizeGreaterThan(8)
        .allSatisfy((name, service) ->
            assertThat(service.get("image"))
                .asString()
                .matches(image ->
                    PINNED.matcher(image).matches() || OURS_PINNED.matcher(image).matches()));
  }

  @Test
  void opensNoPortButOnLoopback() throws IOException {
    List<Object> ports =
        services().values().stream().flatMap(service -> list(service, "ports").stream()).toList();

    assertThat(ports)
        .isNotEmpty()
        .allSatisfy(port -> assertThat(port).asString().startsWith("127.0.0.1:"));
    assertThat(services().values()).noneMatch(it -> it.containsKey("network_mode"));
  }

  @Test
  void keepsEnginesAndRegistryOnANetworkThatLeadsNowhere() throws IOException {
    for (String name : List.of("kafka", "postgres", "registry", "moderation")) {
      Map<String, Object> service = services().getOrDefault(name, Map.of());
      assertThat(list(service, "networks")).as(name).containsExactly("inner");
    }
    assertThat(map(map(compose(), "networks"), "inner")).containsEntry("internal", true);
  }

  @Test
  void givesNoServiceARootThatIsWrittenNorAUserThatIsRoot() throws IOException {
    assertThat(services())
        .allSatisfy((name, service) -> {
          assertThat(service)
              .containsEntry("read_only", true)
              .containsEntry("cap_drop", List.of("ALL"))
              .containsEntry("security_opt", List.of("no-new-privileges:true"))
              .doesNotContainKeys("privileged", "cap_add", "pid", "ipc");
          assertThat(service.get("user"))
              .asString()
              .matches("(\\$\\{\\w+:-)?[1-9]\\d*:[1-9]\\d*}?");
        });
  }

  @Test
  void namesOnlySettingsThatExistAndNoSecret() throws IOException {
    Set<String> known =
        DocumentationTest.settings().stream()
            .map(NameUtils::environmentName)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> named = new TreeSet<>();
    services()
        .values()
        .forEach(service ->
            map(service, "environment")
                .forEach((name, value) -> {
                  named.add(name);
                  if (name.matches(".*(PASSWORD|SECRET|TOKEN|KEY).*")) {
                    assertThat(name).as("a name or a file").matches(".*(_NAME|_FILE|_DIR)");
                  }
                }));
    Matcher variables = VARIABLE.matcher(Files.readString(DOCKERFILE));
    while (variables.find()) {
      named.add(variables.group(1));
    }
    Set<String> ours =
        named.stream()
            .filter(name -> name.startsWith("MOOTHALL_") && !NO_SETTINGS.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(ours).hasSizeGreaterThan(12);
    assertThat(known).containsAll(ours);
  }

  @Test
  void buildsAnImageThatIsNobodyAndCanBeAskedHowItIs() throws IOException {
    List<String> lines = Files.readAllLines(DOCKERFILE);

    assertThat(lines)
        .contains(
            "ARG BASE=debian:bookworm-slim",
            "USER 10001:10001",
            "VOLUME /data",
            "STOPSIGNAL SIGTERM",
            "ENTRYPOINT [\"/opt/moothall/run\"]")
        .anyMatch(line -> line.startsWith("HEALTHCHECK ") && line.contains("/healthy"));
  }

  @Test
  void mountsOnlyWhatIsThereOrIsPrepared() throws IOException {
    List<String> mounted =
        services().values().stream()
            .flatMap(service -> list(service, "volumes").stream())
            .map(Object::toString)
            .filter(volume -> volume.startsWith("."))
            .map(volume -> volume.substring(0, volume.indexOf(':')))
            .filter(place -> !place.startsWith("./council"))
            .toList();

    assertThat(mounted)
        .hasSizeGreaterThan(3)
        .allMatch(place -> Files.exists(COMPOSE.resolveSibling(place)));
  }

  @Test
  void mountsForEachServiceItsOwnFolderOfSecretsAndNoOther() throws IOException {
    Map<String, String> folders = new TreeMap<>();
    services()
        .forEach((name, service) ->
            list(service, "volumes").stream()
                .map(Object::toString)
                .filter(volume -> volume.contains("council"))
                .filter(volume -> !volume.equals(REGISTER_OF_PAGES))
                .forEach(volume -> folders.merge(name, volume, (one, two) -> one + " and " + two)));

    assertThat(folders)
        .isEqualTo(
            Map.of(
                "ingest", "./council/ingest:/run/moothall/secrets:ro",
                "escalation", "./council/escalation:/run/moothall/secrets:ro",
                "migrate", "./council/migrate:/run/moothall/secrets:ro"));
    assertThat(services().keySet().stream().filter(name -> !folders.containsKey(name)))
        .contains("moderation", "topics", "registry", "kafka");
  }

  /**
   * Java takes seven tenths of what it finds: without a limit each service those of the machine.
   */
  @Test
  void givesEachOfOursAsMuchMemoryAsTheChartDoes() throws IOException {
    Map<String, Object> limits = new TreeMap<>();
    services()
        .forEach((name, service) -> {
          if (String.valueOf(service.get("image")).startsWith("moothall/")) {
            limits.put(name, String.valueOf(service.get("mem_limit")));
          }
        });
    Map<String, Object> chart = new TreeMap<>(Map.of("registry", "384m"));
    Workload.in(Chart.byDefault())
        .forEach(it ->
            chart.put(
                it.part(),
                String.valueOf(Workload.at(it.container(), "resources", "limits", "memory"))
                    .replace("Mi", "m")
                    .replace("Gi", "g")));

    assertThat(limits).hasSize(6).isEqualTo(chart);
  }

  /** Else escalation would refuse to start, or give cookies that another host could set. */
  @Test
  void saysInTheExampleOfASignInWhatACouncilBehindTlsNeeds() throws IOException {
    Matcher example =
        Pattern.compile("```yaml\\n(services:.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("../docs/containers.md")));
    assertThat(example.find()).isTrue();
    Map<String, Object> services = map(new Yaml().load(example.group(1)), "services");

    assertThat(map(map(services, "escalation"), "environment"))
        .hasEntrySatisfying(
            "MOOTHALL_ESCALATION_OIDC_ADDRESS",
            it -> assertThat(it).asString().startsWith("https:"))
        .containsEntry("MOOTHALL_ESCALATION_SIGN_IN_TLS", "true")
        .containsEntry("MICRONAUT_SECURITY_TOKEN_COOKIE_COOKIE_SECURE", "true");
  }

  private static Map<String, Object> compose() throws IOException {
    return new Yaml().load(Files.readString(COMPOSE));
  }

  private static Map<String, Map<String, Object>> services() throws IOException {
    return map(compose(), "services").entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, entry -> Map.copyOf(strings(entry.getValue()))));
  }

  private static Map<String, Object> map(Map<String, Object> parent, String key) {
    return strings(parent.getOrDefault(key, Map.of()));
  }

  private static Map<String, Object> strings(Object value) {
    return ((Map<?, ?>) value)
        .entrySet().stream()
            .collect(Collectors.toMap(it -> it.getKey().toString(), Map.Entry::getValue));
  }

  private static List<Object> list(Map<String, Object> parent, String key) {
    return Stream.of(parent.getOrDefault(key, List.of()))
        .flatMap(value -> ((List<?>) value).stream())
        .map(Object.class::cast)
        .toList();
  }
}

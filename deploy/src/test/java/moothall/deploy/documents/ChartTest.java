package moothall.deploy.documents;

import static moothall.deploy.documents.Workload.at;
import static moothall.deploy.documents.Workload.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.LintResult;
import io.kubernetes.client.custom.Quantity;
import io.micronaut.core.naming.NameUtils;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import moothall.deploy.standalone.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** What the Helm chart promises, rendered by Helm and read as strictly as a cluster would. */
class ChartTest {

  private static final Path RULES = Path.of("monitoring/alerts/moothall.rules.yml");

  /**
   * Of what an empty volume has, a file system keeps some for itself, and the rest is to fill for a
   * while.
   */
  private static final BigDecimal ROOM = new BigDecimal("1.5");

  /** Whose settings each part may be given, beside those of Kafka. */
  private static final Map<String, String> SETTINGS_OF =
      Map.of(
          "ingest", "ingest",
          "topics", "kafka",
          "moderation", "moderation",
          "escalation", "escalation",
          "migrate", "escalation");

  static Stream<List<Map<String, Object>>> bothForms() {
    return Stream.of(Chart.byDefault(), Chart.inProduction());
  }

  @Test
  void givesHelmsLintNothingToObjectTo() {
    LintResult lint = Chart.lint();

    assertThat(lint.isFailed()).as(lint.getMessages().toString()).isFalse();
    assertThat(lint.getMessages()).allMatch(it -> it.startsWith("[INFO]"));
  }

  @ParameterizedTest
  @MethodSource("bothForms")
  void rendersOnlyWhatKubernetesUnderstands(List<Map<String, Object>> manifests)
      throws IOException {
    Set<String> names = new HashSet<>();
    for (Map<String, Object> manifest : manifests) {
      assertThat(names.add(manifest.get("kind") + " " + at(manifest, "metadata", "name"))).isTrue();
      if (KubernetesApi.has(at(manifest, "kind"))) {
        KubernetesApi.check(manifest);
      } else {
        assertThat(manifest).containsEntry("apiVersion", "monitoring.coreos.com/v1");
      }
    }

    assertThat(names)
        .hasSizeGreaterThan(17)
        .contains("Deployment moothall-ingest", "StatefulSet moothall-moderation");
  }

  @ParameterizedTest
  @MethodSource("bothForms")
  void letsNoContainerBeRootWriteItsRootOrTakeWhatItLikes(List<Map<String, Object>> manifests) {
    List<Workload> workloads = Workload.in(manifests);

    assertThat(workloads)
        .hasSize(6)
        .allSatisfy(it -> {
          assertThat(at(it.pod(), "automountServiceAccountToken")).isEqualTo(false);
          assertThat(at(it.pod(), "enableServiceLinks")).isEqualTo(false);
          assertThat(at(it.pod(), "securityContext", "runAsNonRoot")).isEqualTo(true);
          assertThat(at(it.pod(), "securityContext", "runAsUser")).isEqualTo(10001);
          assertThat(at(it.pod(), "securityContext", "seccompProfile", "type"))
              .isEqualTo("RuntimeDefault");
          Object own = at(it.container(), "securityContext");
          assertThat(at(own, "allowPrivilegeEscalation")).isEqualTo(false);
          assertThat(at(own, "privileged")).isEqualTo(false);
          assertThat(at(own, "readOnlyRootFilesystem")).isEqualTo(true);
          assertThat(list(own, "capabilities", "drop")).asString().isEqualTo("[ALL]");
          for (String amount : List.of("cpu", "memory")) {
            assertThat(at(it.container(), "resources", "limits", amount)).isNotEqualTo(Map.of());
            assertThat(at(it.container(), "resources", "requests", amount)).isNotEqualTo(Map.of());
          }
          assertThat(list(it.container(), "volumeMounts"))
              .extracting(mount -> at(mount, "mountPath"))
              .contains("/tmp", "/data");
        });
  }

  @ParameterizedTest
  @MethodSource("bothForms")
  void givesEachServiceItsOwnSecretsAsFilesAndNoneInTheEnvironment(
      List<Map<String, Object>> manifests) {
    Map<String, Set<String>> mounted = new TreeMap<>();
    for (Workload each : Workload.in(manifests)) {
      each.environment()
          .forEach((name, value) -> {
            assertThat(name).doesNotStartWith("MOOTHALL_SECRET_");
            if (name.matches(".*(PASSWORD|SECRET|TOKEN|KEY).*")) {
              assertThat(name).as("a name or a switch").matches(".*(_NAME|_COOKIE_SECURE)");
            }
          });
      assertThat(each.container().toString()).doesNotContain("secretKeyRef", "secretRef");
      mounted.computeIfAbsent(each.part(), it -> new TreeSet<>()).addAll(each.secrets());
    }

    assertThat(mounted.get("ingest")).containsExactly("moothall-ingest");
    assertThat(mounted.get("escalation"))
        .containsExactlyInAnyOrder("moothall-accounts", "moothall-escalation");
    assertThat(mounted.get("migrate")).containsExactly("moothall-migrate");
    assertThat(mounted.get("moderation")).isSubsetOf("moothall-moderation");
    assertThat(mounted.get("topics")).isSubsetOf("moothall-topics");
    assertThat(manifests).noneMatch(it -> "Secret".equals(it.get("kind")));
  }

  @ParameterizedTest
  @MethodSource("bothForms")
  void namesOnlySettingsThatTheServiceKnows(List<Map<String, Object>> manifests)
      throws IOException {
    Map<String, String> known =
        DocumentationTest.settings().stream()
            .collect(Collectors.toMap(NameUtils::environmentName, it -> it));
    int settings = 0;
    for (Workload each : Workload.in(manifests)) {
      for (String name : each.environment().keySet()) {
        if (name.startsWith("MICRONAUT_")) {
          continue;
        }
        settings++;
        assertThat(known).as(each.name()).containsKey(name);
        assertThat(known.getOrDefault(name, ""))
            .as(each.name())
            .matches("moothall\\.(kafka|" + SETTINGS_OF.get(each.part()) + ")\\..*");
      }
    }

    assertThat(settings).isGreaterThan(30);
  }

  @Test
  void leavesToTheImageWhereThingsAreKept() throws IOException {
    String image = Files.readString(Path.of("images/Dockerfile"));

    assertThat(image)
        .contains(
            "MOOTHALL_SECRETS_DIR=/run/moothall/secrets",
            "MOOTHALL_MODERATION_STATE_DIR=/data/streams",
            "MOOTHALL_ESCALATION_CHECKPOINTS_FOLDER=/data/checkpoints");
  }

  @ParameterizedTest
  @MethodSource("bothForms")
  void asksEachServiceAtItsPortHowItIs(List<Map<String, Object>> manifests) throws IOException {
    Ports ports = new Ports(Ports.DEFAULT_BASE);
    Map<String, Integer> own =
        Map.of(
            "ingest", ports.ingest(),
            "moderation", ports.moderation(),
            "escalation", ports.console());
    String health = Files.readString(Path.of("../docs/metrics.md"));
    List<Workload> services =
        Workload.in(manifests).stream().filter(it -> !it.kind().equals("Job")).toList();

    assertThat(services)
        .hasSize(4)
        .allSatisfy(it -> {
          Object container = it.container();
          assertThat(at(list(container, "ports").get(0), "containerPort"))
              .isEqualTo(own.get(it.part()));
          assertThat(
                  Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                      .map(probe -> at(container, probe, "httpGet", "path"))
                      .toList())
              .isEqualTo(
                  List.of(
                      "/health/liveness",
                      "/health/liveness",
                      // Its pages say what to do while Kafka or the database is away.
                      it.part().equals("escalation") ? "/health/liveness" : "/health/readiness"))
              .allSatisfy(path -> assertThat(health).contains("`" + path + "`"));
        });
  }

  @ParameterizedTest
  @MethodSource("bothForms")
  void makesTopicsAndTablesBeforeAnythingElse(List<Map<String, Object>> manifests) {
    List<Workload> jobs =
        Workload.in(manifests).stream().filter(it -> it.kind().equals("Job")).toList();

    assertThat(jobs)
        .extracting(Workload::name)
        .containsExactlyInAnyOrder("moothall-topics", "moothall-migrate");
    assertThat(jobs)
        .allSatisfy(it -> {
          assertThat(at(it.manifest(), "metadata", "annotations", Chart.HOOK))
              .isEqualTo("pre-install,pre-upgrade");
          assertThat(list(it.container(), "args").get(0)).isEqualTo(it.part());
        });
  }

  @ParameterizedTest
  @MethodSource("bothForms")
  void letsEachJobGoWhereItIsToGoBeforeItStartsAndKeepsNothingOfThat(
      List<Map<String, Object>> manifests) {
    Map<String, Workload> jobs =
        Workload.in(manifests).stream()
            .filter(it -> it.kind().equals("Job"))
            .collect(Collectors.toMap(Workload::name, it -> it));
    Set<String> first = new TreeSet<>();
    for (Map<String, Object> policy : policies(manifests)) {
      String name = String.valueOf(at(policy, "metadata", "name"));
      Object hooks = at(policy, "metadata", "annotations");
      Workload job = jobs.get(name);
      if (job == null) {
        assertThat(hooks).as(name).isEqualTo(Map.of());
        continue;
      }
      first.add(name);
      assertThat(at(hooks, Chart.HOOK)).as(name).isEqualTo("pre-install,pre-upgrade");
      assertThat(weight(policy)).as(name).isLessThan(weight(job.manifest()));
      assertThat(at(hooks, Chart.HOOK + "-delete-policy"))
          .as(name)
          .isEqualTo("before-hook-creation,hook-succeeded");
    }

    assertThat(first).containsExactly("moothall-migrate", "moothall-topics");
  }

  @Test
  void namesNoAddressesForAJobThatIsNotRun() {
    String without = Chart.with(Map.of("topics.enabled", "false", "migrate.enabled", "false"));

    assertThat(without)
        .contains("name: moothall-nothing-else")
        .doesNotContain("name: moothall-topics", "name: moothall-migrate\n");
  }

  @ParameterizedTest
  @MethodSource("bothForms")
  void opensNothingThatIsNotNamed(List<Map<String, Object>> manifests) {
    Map<Object, Map<String, Object>> policies =
        policies(manifests).stream()
            .collect(Collectors.toMap(it -> at(it, "metadata", "name"), it -> it));

    assertThat(at(policies, "moothall-nothing-else", "spec"))
        .isEqualTo(
            Map.of(
                "podSelector",
                Map.of(
                    "matchLabels",
                    Map.of(
                        "app.kubernetes.io/name", "moothall",
                        "app.kubernetes.io/instance", "moothall")),
                "policyTypes",
                List.of("Ingress", "Egress")));
    assertThat(policies.values())
        .filteredOn(it -> !list(it, "spec", "egress").isEmpty())
        .hasSize(5)
        .allSatisfy(it -> {
          List<Object> ports = new ArrayList<>();
          list(it, "spec", "egress").forEach(way -> ports.addAll(list(way, "ports")));
          assertThat(ports)
              .as("a name is looked up before anything is reached")
              .contains(
                  Map.of("port", 53, "protocol", "UDP"), Map.of("port", 53, "protocol", "TCP"));
        });
    Set<String> toPlatforms = new TreeSet<>();
    Set<String> toDatabase = new TreeSet<>();
    for (Workload each : Workload.in(manifests)) {
      Map<String, Object> policy = policies.getOrDefault("moothall-" + each.part(), Map.of());
      assertThat(chosen(at(policy, "spec", "podSelector", "matchLabels"), each))
          .as(each.name())
          .isTrue();
      String egress = list(policy, "spec", "egress").toString();
      if (egress.contains("0.0.0.0/0")) {
        toPlatforms.add(each.part());
      }
      if (egress.contains("port=5432")) {
        toDatabase.add(each.part());
      }
    }
    assertThat(toPlatforms).containsExactly("escalation", "ingest");
    assertThat(toDatabase).containsExactly("escalation", "migrate");
    assertThat(list(policies, "moothall-moderation", "spec", "ingress")).hasSize(1);
    assertThat(list(policies, "moothall-topics", "spec", "ingress")).isEmpty();
    assertThat(list(policies, "moothall-migrate", "spec", "ingress")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bothForms")
  void leadsEachServiceAndBudgetToPods(List<Map<String, Object>> manifests) {
    List<Workload> workloads = Workload.in(manifests);
    int selecting = 0;
    for (Map<String, Object> manifest : manifests) {
      Object labels =
          switch (String.valueOf(manifest.get("kind"))) {
            case "Service" -> at(manifest, "spec", "selector");
            case "PodDisruptionBudget", "Deployment", "StatefulSet" ->
                at(manifest, "spec", "selector", "matchLabels");
            default -> Map.of();
          };
      if (!labels.equals(Map.of())) {
        selecting++;
        assertThat(workloads)
            .as(at(manifest, "metadata", "name").toString())
            .anyMatch(it -> chosen(labels, it));
      }
    }

    assertThat(selecting).isEqualTo(10);
  }

  @ParameterizedTest
  @MethodSource("bothForms")
  void asksForVolumesThatAreNotNearlyFullWhenTheyAreEmpty(List<Map<String, Object>> manifests)
      throws IOException {
    Matcher alert =
        Pattern.compile("moothall_disk_free_bytes < (\\S+)").matcher(Files.readString(RULES));
    assertThat(alert.find()).isTrue();
    BigDecimal called = new BigDecimal(alert.group(1));
    List<BigDecimal> sizes =
        manifests.stream()
            .flatMap(it -> list(it, "spec", "volumeClaimTemplates").stream())
            .map(it -> String.valueOf(at(it, "spec", "resources", "requests", "storage")))
            .map(it -> Quantity.fromString(it).getNumber())
            .toList();

    assertThat(sizes)
        .hasSize(2)
        .allSatisfy(it -> assertThat(it).isGreaterThan(called.multiply(ROOM)));
  }

  @Test
  void writesNumbersOfAFileAsTheServicesReadThem() throws IOException {
    List<Map<String, Object>> manifests =
        Chart.withFile(
            """
            escalation:
              settings:
                moothall.disk.least-free: 268435456
                moothall.kafka.health: false
                moothall.escalation.brakes.reversed-share: 0.25
                moothall.escalation.work.claim: 30m
            moderation:
              autoscaling: {enabled: true, lagOfEach: 2000000}
            """);
    List<Workload> told =
        Workload.in(manifests).stream().filter(it -> it.part().equals("escalation")).toList();

    assertThat(told)
        .hasSize(2)
        .allSatisfy(it ->
            assertThat(it.environment())
                .containsEntry("MOOTHALL_DISK_LEAST_FREE", "268435456")
                .containsEntry("MOOTHALL_KAFKA_HEALTH", "false")
                .containsEntry("MOOTHALL_ESCALATION_BRAKES_REVERSED_SHARE", "0.25")
                .containsEntry("MOOTHALL_ESCALATION_WORK_CLAIM", "30m"));
    assertThat(manifests)
        .filteredOn(it -> "HorizontalPodAutoscaler".equals(it.get("kind")))
        .singleElement()
        .satisfies(it ->
            assertThat(at(list(it, "spec", "metrics").get(0), "external", "target", "averageValue"))
                .isEqualTo("2000000"));
  }

  @Test
  void mountsWhichGroupsAreWhichRolesWhereEscalationLooksForIt() {
    List<Workload> told =
        Workload.in(Chart.inProduction()).stream()
            .filter(it -> it.environment().containsKey("MOOTHALL_ESCALATION_OIDC_ROLES_FILE"))
            .toList();

    assertThat(told)
        .extracting(Workload::name)
        .containsExactlyInAnyOrder("moothall-escalation", "moothall-escalation-keeper");
    assertThat(told)
        .allSatisfy(it -> {
          assertThat(it.environment())
              .containsEntry(
                  "MOOTHALL_ESCALATION_OIDC_ROLES_FILE", "/run/moothall/roles/roles.json");
          assertThat(list(it.container(), "volumeMounts"))
              .filteredOn(mount -> at(mount, "name").equals("roles"))
              .isEqualTo(
                  List.of(
                      Map.of(
                          "name", "roles", "mountPath", "/run/moothall/roles", "readOnly", true)));
          assertThat(list(it.pod(), "volumes"))
              .filteredOn(volume -> at(volume, "name").equals("roles"))
              .isEqualTo(
                  List.of(Map.of("name", "roles", "configMap", Map.of("name", "ambermere-roles"))));
        });
    assertThat(Workload.in(Chart.byDefault()))
        .noneMatch(it -> it.environment().containsKey("MOOTHALL_ESCALATION_OIDC_ROLES_FILE"));
  }

  @Test
  void keepsCheckpointsInOneInstanceAlone() {
    List<Workload> keeping =
        Workload.in(Chart.inProduction()).stream()
            .filter(
                it -> "true".equals(it.environment().get("MOOTHALL_ESCALATION_CHECKPOINTS_KEEP")))
            .toList();

    assertThat(keeping)
        .singleElement()
        .satisfies(it -> {
          assertThat(it.kind()).isEqualTo("StatefulSet");
          assertThat(at(it.manifest(), "spec", "replicas")).isEqualTo(1);
        });
  }

  /** Kubernetes replaces a pod that never became ready only where pods need not wait in order. */
  @ParameterizedTest
  @MethodSource("bothForms")
  void letsAPodThatNeverBecameReadyBeReplaced(List<Map<String, Object>> manifests) {
    assertThat(manifests)
        .filteredOn(it -> "StatefulSet".equals(it.get("kind")))
        .hasSize(2)
        .allSatisfy(it -> assertThat(at(it, "spec", "podManagementPolicy")).isEqualTo("Parallel"));
  }

  @Test
  void tellsKafkasFurtherSettingsToJavaItself() {
    String option = "-Dmoothall.kafka.security.client.dns.lookup=use_all_dns_ips";
    Map<String, String> values = new TreeMap<>();
    for (String part : List.of("ingest", "moderation", "escalation", "topics")) {
      values.put(part + ".javaOptions", option);
    }

    assertThat(Chart.with(values).lines())
        .filteredOn(line -> line.strip().equals("value: \"" + option + "\""))
        .hasSize(5);
  }

  @Test
  void isOfTheProductsVersion() throws IOException {
    String version = System.getProperty("moothall.version", "");

    assertThat(version).isNotEmpty();
    assertThat(yaml(Chart.FOLDER.resolve("Chart.yaml")))
        .containsEntry("version", version)
        .containsEntry("appVersion", version);
  }

  @Test
  void bringsTheAlertsThatAreTestedAndNoCopyOfThem() throws IOException {
    Map<String, Object> rule =
        Chart.inProduction().stream()
            .filter(it -> "PrometheusRule".equals(it.get("kind")))
            .findFirst()
            .orElse(Map.of());

    assertThat(rule.get("spec")).isEqualTo(yaml(RULES));
    assertThat(Chart.FOLDER.resolve("files/moothall.rules.yml")).isSymbolicLink();
  }

  @Test
  void leadsFromAlertsToTheConsoleThatIsNamed() throws Exception {
    String address = "https://moothall.ambermere.example";

    String manifests =
        Chart.with(
            Map.of(
                "monitoring.prometheusRule.enabled",
                "true",
                "monitoring.prometheusRule.console",
                address + "/"));

    assertThat(manifests)
        .contains("runbook_url: '" + address + "/operations/runbooks/service-away'")
        .doesNotContain("externalLabels.console_url");
  }

  @Test
  void callsTheJobsOfPrometheusAsTheAlertsDo() throws IOException {
    String prometheus = Files.readString(Path.of("monitoring/prometheus.yml"));
    List<Map<String, Object>> monitors =
        Chart.inProduction().stream()
            .filter(it -> "ServiceMonitor".equals(it.get("kind")))
            .toList();

    assertThat(monitors)
        .hasSize(3)
        .allSatisfy(it -> {
          Object endpoint = list(it, "spec", "endpoints").get(0);
          Object job = at(list(endpoint, "relabelings").get(0), "replacement");
          assertThat(prometheus).contains("job_name: " + job + ",");
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kafka.bootstrapServers | kafka | /kafka/bootstrapServers",
        "kafka.bootstrapServers | kafka:9093 | (expected: a port of networkPolicy.kafka.ports",
        "kafka.registryUrl | registry | /kafka/registryUrl",
        "kafka.registryUrl | http://registry:8081/v1 | (expected: a port of networkPolicy.registry.ports",
        "kafka.registryUrl | https://registry | kafka.registryUrl leads to port 443 of registry (expected: a port",
        "database.jdbcUrl | jdbc:postgresql://db:6432/m?ssl=true | (expected: a port of networkPolicy.database.ports",
        "escalation.checkpoints.size | 2Gi | /escalation/checkpoints/size",
        "moderation.storage.size | 2Gi | /moderation/storage/size",
        "kafka.tsl | true | 'tsl' not allowed",
        "database.jdbcUrl | jdbc:postgresql://db/m?password=x | /database/jdbcUrl",
        "moderation.replicas | -1 | /moderation/replicas",
        "moderation.threads | 5 | /moderation/threads",
        "ingest.existingSecret | '' | /ingest/existingSecret",
        "ingest.resources.limits.memory | much | /ingest/resources/limits/memory",
        "ingest.settings.reach | 3d | ingest.settings has reach (expected: a name of docs",
        "escalation.settings.moothall\\.escalation\\.checkpoints\\.keep | true | (expected: another, since the chart",
        "ingest.settings.moothall\\.kafka\\.security\\.client\\.rack | a | in ingest.javaOptions)",
        "topics.settings.moothall\\.kafka\\.security\\.client\\.rack | a | in topics.javaOptions)",
        "image.digests.ingest | latest | /image/digests/ingest",
        "moderation.autoscaling.enabled | true |"
      })
  void refusesWhatMakesNoSenseAndSaysWhere(String key, String value, String said) {
    if (said == null) {
      assertThatThrownBy(
              () -> Chart.with(Map.of(key, value, "moderation.autoscaling.maxReplicas", "3")))
          .hasMessageContaining("maxReplicas is 3 with 2 threads each (expected: 2 at most");
    } else {
      assertThatThrownBy(() -> Chart.with(Map.of(key, value))).hasMessageContaining(said);
    }
  }

  private static List<Map<String, Object>> policies(List<Map<String, Object>> manifests) {
    return manifests.stream().filter(it -> "NetworkPolicy".equals(it.get("kind"))).toList();
  }

  private static int weight(Map<String, Object> manifest) {
    return Integer.parseInt(
        String.valueOf(at(manifest, "metadata", "annotations", Chart.HOOK + "-weight")));
  }

  private static boolean chosen(Object selector, Workload workload) {
    return selector instanceof Map<?, ?> wanted
        && !wanted.isEmpty()
        && workload.labels() instanceof Map<?, ?> labels
        && labels.entrySet().containsAll(wanted.entrySet());
  }

  private static Map<String, Object> yaml(Path file) throws IOException {
    return new Yaml().load(Files.readString(file));
  }
}

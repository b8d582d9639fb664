package moothall.deploy.documents;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/** The Helm chart, as Helm itself reads it; no cluster is asked. */
final class Chart {

  static final Path FOLDER = Path.of("helm/moothall");
  static final Path PRODUCTION = Path.of("helm/production.yaml");

  private static final String KUBERNETES = "1.34.0";

  private Chart() {}

  static LintResult lint() {
    return new Helm(FOLDER).lint().strict().call();
  }

  /** With what {@code values.yaml} says. */
  static List<Map<String, Object>> byDefault() {
    return parsed(command().call());
  }

  /** With the example of a council's own values over it. */
  static List<Map<String, Object>> inProduction() {
    return parsed(command().withValuesFile(PRODUCTION).call());
  }

  /** With single values as {@code helm --set} takes them. */
  static String with(Map<String, String> values) {
    TemplateCommand command = command();
    values.forEach(command::set);
    return command.call();
  }

  /**
   * With a council's own file of values, whose numbers Helm reads otherwise than those of {@code
   * --set}.
   */
  static List<Map<String, Object>> withFile(String yaml) throws IOException {
    Path file = Files.createTempFile(Path.of("target"), "values", ".yaml");
    return parsed(command().withValuesFile(Files.writeString(file, yaml)).call());
  }

  /** Where Helm's hook is called something else: the library renders none that is one. */
  static final String HOOK = "rendered.example/hook";

  private static TemplateCommand command() {
    return new Helm(withoutHooks())
        .template()
        .withName("moothall")
        .withNamespace("council")
        .withKubeVersion(KUBERNETES);
  }

  private static Path withoutHooks() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      Path copy = Files.createDirectories(Path.of("target/chart")).toAbsolutePath();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = copy.resolve(FOLDER.relativize(file).toString());
        Files.createDirectories(to.resolveSibling(""));
        Files.writeString(to, Files.readString(file).replace("helm.sh/hook", HOOK));
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> parsed(String manifests) {
    return StreamSupport.stream(new Yaml().loadAll(manifests).spliterator(), false)
        .filter(Map.class::isInstance)
        .map(it -> (Map<String, Object>) it)
        .toList();
  }
}

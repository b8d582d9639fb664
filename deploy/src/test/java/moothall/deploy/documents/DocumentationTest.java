package moothall.deploy.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.naming.NameUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import moothall.deploy.simulator.channels.TownChannels;
import moothall.deploy.standalone.Ports;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class DocumentationTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

  @Test
  void namesEverySetting() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/configuration.md"));
    Set<String> settings = settings();

    assertThat(settings).hasSizeGreaterThan(25);
    assertThat(settings).allSatisfy(setting -> assertThat(page).contains("`" + setting + "`"));
  }

  @Test
  void leadsNowhereThatIsNotThere() throws IOException {
    List<String> dead = new ArrayList<>();
    int links = 0;
    for (Path page : pages()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        links++;
        if (!Files.exists(page.resolveSibling(link.group(1)))) {
          dead.add(page + " -> " + link.group(1));
        }
      }
    }

    assertThat(dead).isEmpty();
    assertThat(links).isGreaterThan(10);
  }

  @Test
  void keepsTheReadmeToOnePage() throws IOException {
    assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThan(90);
  }

  @Test
  void saysThePortsThatAreUsed() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/configuration.md"));
    Ports ports = new Ports(Ports.DEFAULT_BASE);

    assertThat(
            List.of(
                ports.console(),
                ports.ingest(),
                ports.moderation(),
                ports.town(),
                ports.kafka(),
                ports.registry(),
                ports.postgres(),
                ports.channel(0),
                ports.channel(TownChannels.all().size() - 1)))
        .allSatisfy(port -> assertThat(page).contains(Integer.toString(port)));
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(top, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  /** All that somebody can set. */
  static Set<String> settings() throws IOException {
    Set<String> settings = new TreeSet<>(settingsOfRecords());
    for (String service : List.of("ingest", "moderation", "escalation", "town")) {
      settings.addAll(settingsOfDefaults("/moothall-" + service + ".yml"));
    }
    return settings;
  }

  private static Set<String> settingsOfRecords() {
    Set<String> settings = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("moothall")) {
      if (type.isAnnotatedWith(ConfigurationProperties.class)) {
        String prefix = type.getAnnotationOfType(ConfigurationProperties.class).value();
        type.getFields().stream()
            .filter(field ->
                !field
                    .getModifiers()
                    .contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC))
            .forEach(field -> settings.add(prefix + "." + NameUtils.hyphenate(field.getName())));
      }
    }
    return settings;
  }

  private static Set<String> settingsOfDefaults(String resource) throws IOException {
    Set<String> settings = new TreeSet<>();
    try (InputStream yaml = DocumentationTest.class.getResourceAsStream(resource)) {
      Map<String, Object> root = new Yaml().load(yaml);
      if (root.get("moothall") instanceof Map<?, ?> ours) {
        flatten("moothall", ours, settings);
      }
    }
    return settings;
  }

  private static void flatten(String prefix, Map<?, ?> nested, Set<String> settings) {
    nested.forEach((key, value) -> {
      if (value instanceof Map<?, ?> inner) {
        flatten(prefix + "." + key, inner, settings);
      } else {
        settings.add(prefix + "." + key);
      }
    });
  }
}

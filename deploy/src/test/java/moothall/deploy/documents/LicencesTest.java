package moothall.deploy.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Under which licences what we ship may be used: docs/licences.md is made from the bill of
 * materials, none is there that we did not look at, and whatever asks to be named is.
 */
class LicencesTest {

  private static final Path BILL = Path.of("../target/moothall-sbom.json");
  private static final Path PAGE = Path.of("../docs/licences.md");
  private static final Path NOTICE = Path.of("../NOTICE");

  /** They ask for their text beside the work, which the jars carry, and for nothing else. */
  private static final Set<String> SIMPLE =
      Set.of("Apache-2.0", "MIT", "MIT-0", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0");

  /** They ask for more, or bear a name of their own: each library under them stands in NOTICE. */
  private static final Map<String, List<String>> NAMED =
      Map.of(
          "LGPL-2.1-or-later", List.of("openhtmltopdf-core", "openhtmltopdf-pdfbox"),
          "GNU Lesser General Public License", List.of("jasperreports-fonts"),
          "Bouncy Castle Licence", List.of("bcprov-jdk18on"),
          "EPL-2.0",
              List.of(
                  "jakarta.annotation-api",
                  "junit-platform-commons",
                  "junit-platform-engine",
                  "logback-classic",
                  "logback-core"),
          "Unicode-3.0", List.of("icu4j"),
          "Go License", List.of("re2j"));

  /** How a library under such a licence is called in NOTICE, where not by its own name. */
  private static final Map<String, String> CALLED =
      Map.of(
          "openhtmltopdf-core", "Open HTML to PDF",
          "openhtmltopdf-pdfbox", "Open HTML to PDF",
          "bcprov-jdk18on", "Bouncy Castle",
          "jakarta.annotation-api", "Jakarta Annotations",
          "icu4j", "ICU4J",
          "re2j", "RE2/J",
          "junit-platform-commons", "JUnit Platform",
          "junit-platform-engine", "JUnit Platform",
          "logback-classic", "Logback",
          "logback-core", "Logback");

  private List<Library> libraries = List.of();

  private record Library(String name, String version, Set<String> licences) {}

  /** Written by every build with a network; where it must run, it must have been written. */
  @BeforeEach
  void read() throws IOException {
    if (System.getenv("CI") == null) {
      assumeThat(BILL).as("the bill of materials, which a build without a network lacks").exists();
    }
    JsonNode bill = new ObjectMapper().readTree(BILL.toFile());
    libraries =
        bill.path("components")
            .valueStream()
            .filter(it -> !it.path("group").asText().startsWith("moothall"))
            .map(it ->
                new Library(it.path("name").asText(), it.path("version").asText(), licences(it)))
            .toList();
  }

  @Test
  void areAllKnown() {
    assertThat(libraries)
        .hasSizeGreaterThan(150)
        .allSatisfy(library -> {
          Set<String> known = new TreeSet<>(SIMPLE);
          NAMED.forEach((licence, names) -> {
            if (names.contains(library.name())) {
              known.add(licence);
            }
          });
          // Of several, anyone that we may choose is enough.
          assertThat(library.licences()).as(library.toString()).containsAnyElementsOf(known);
        });
  }

  @Test
  void thatAskForItAreNamedInTheNotice() throws IOException {
    String notice = Files.readString(NOTICE);

    assertThat(NAMED.values().stream().flatMap(List::stream))
        .allSatisfy(name -> {
          assertThat(libraries).as(name).anyMatch(it -> it.name().equals(name));
          assertThat(notice).containsIgnoringCase(CALLED.getOrDefault(name, name));
        });
  }

  @Test
  void standInTheirPage() throws IOException {
    Map<String, Set<String>> byLicence = new TreeMap<>();
    for (Library it : libraries) {
      byLicence
          .computeIfAbsent(String.join(" or ", it.licences()), _ -> new TreeSet<>())
          .add(it.name() + " " + it.version());
    }
    String page =
        """
        # Licences of what is shipped

        Made from the bill of materials that a build writes (`target/moothall-sbom.json`, [supply chain](supply-chain.md)) and compared with it by `LicencesTest`, which
        also refuses a licence that nobody has looked at. Moothall itself is under the Apache License 2.0; what must be named stands in `NOTICE`. %d libraries:

        | licence | libraries |
        |---|---|
        """
                .formatted(libraries.size())
            + byLicence.entrySet().stream()
                .map(it -> "| %s | %s |%n".formatted(it.getKey(), String.join(", ", it.getValue())))
                .collect(Collectors.joining());
    if ("write".equals(System.getenv("MOOTHALL_DOCS"))) {
      Files.writeString(PAGE, page);
    }

    assertThat(Files.readString(PAGE))
        .as("docs/licences.md is generated: MOOTHALL_DOCS=write ./moothall test")
        .isEqualTo(page);
  }

  private static Set<String> licences(JsonNode component) {
    return component
        .path("licenses")
        .valueStream()
        .map(it ->
            it.has("expression")
                ? it.path("expression").asText()
                : it.path("license").path("id").asText(it.path("license").path("name").asText()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

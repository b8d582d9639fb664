package moothall.deploy.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What would make two builds differ and can be seen in one: {@code ./moothall reproduce} makes two.
 */
class ReproducibleJarsTest {

  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "<project\\.build\\.outputTimestamp>([^<]+)</project\\.build\\.outputTimestamp>");

  /** What the archiver may say of itself; the builder's name, machine and exact JDK are not. */
  private static final Set<String> SAID =
      Set.of(
          "Manifest-Version", "Created-By", "Build-Jdk-Spec", "Enable-Native-Access", "Main-Class");

  @Test
  void bearNoTimeButTheOneThatTheBuildNames() throws IOException {
    Matcher named = TIMESTAMP.matcher(Files.readString(Path.of("../pom.xml")));
    assertThat(named.find()).isTrue();
    LocalDateTime time = OffsetDateTime.parse(named.group(1)).toLocalDateTime();
    int entries = 0;
    for (Path jar : ours()) {
      try (JarFile opened = new JarFile(jar.toFile())) {
        for (JarEntry entry : opened.stream().toList()) {
          entries++;
          assertThat(entry.getTimeLocal()).as(jar + " " + entry.getName()).isEqualTo(time);
        }
      }
    }

    assertThat(entries).isGreaterThan(500);
  }

  @Test
  void sayNothingOfWhoBuiltThemAndWhere() throws IOException {
    byte[] folder = Path.of("..").toRealPath().toString().getBytes(StandardCharsets.UTF_8);
    List<String> telling = new ArrayList<>();
    int searched = 0;
    for (Path jar : ours()) {
      try (JarFile opened = new JarFile(jar.toFile())) {
        Set<String> said = new TreeSet<>();
        for (Object name : opened.getManifest().getMainAttributes().keySet()) {
          said.add(((Attributes.Name) name).toString());
        }
        assertThat(SAID).as(jar.toString()).containsAll(said);
        for (JarEntry entry : opened.stream().toList()) {
          searched++;
          if (contains(opened.getInputStream(entry).readAllBytes(), folder)) {
            telling.add(jar.getFileName() + " " + entry.getName());
          }
        }
      }
    }

    assertThat(telling).isEmpty();
    assertThat(searched).isGreaterThan(500);
  }

  /** Of the modules that the build has packaged before this one. */
  private static List<Path> ours() {
    List<Path> ours = new ArrayList<>();
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path place = Path.of(each);
      String name = String.valueOf(place.getFileName());
      // The Confluent client is taken over with the times of its own release.
      if (name.matches("moothall-.*\\.jar") && !name.startsWith("moothall-confluent-client")) {
        ours.add(place);
      }
    }
    assertThat(ours).hasSizeGreaterThan(5);
    return ours;
  }

  private static boolean contains(byte[] all, byte[] part) {
    return new String(all, StandardCharsets.ISO_8859_1)
        .contains(new String(part, StandardCharsets.ISO_8859_1));
  }
}

package moothall.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import moothall.moderation.detection.Detector;
import moothall.moderation.detection.rules.Rulebook;
import moothall.moderation.packs.Recognisers;
import moothall.moderation.policy.PeopleRegister;
import org.junit.jupiter.api.Test;

class DocumentationTest {

  @Test
  void describesEveryDetectorAndNoOther() throws IOException, ReflectiveOperationException {
    List<String> names = names();
    names.add(Rulebook.LEARNED);
    assertTable("## Detectors", 4, names);
  }

  @Test
  void describesEveryRecogniserAndNoOther() throws IOException {
    assertTable(
        "## Recognisers",
        4,
        List.copyOf(Recognisers.with(PeopleRegister.EMPTY, List.of()).byName().keySet()));
  }

  private static void assertTable(String heading, int columns, List<String> names)
      throws IOException {
    String page = Files.readString(RepositoryRoot.find().resolve("docs/detectors.md"));
    assertThat(page).contains(heading + "\n");
    List<String> rows =
        page.substring(page.indexOf(heading) + heading.length())
            .lines()
            .takeWhile(line -> !line.startsWith("## "))
            .filter(line -> line.startsWith("| `"))
            .toList();
    List<String> documented =
        rows.stream().map(row -> row.substring(3, row.indexOf('`', 3))).toList();

    assertThat(documented).isNotEmpty().containsExactlyInAnyOrderElementsOf(names);
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.split(" \\| ", -1)).hasSize(columns).doesNotContain(""));
  }

  private static List<String> names() throws ReflectiveOperationException {
    List<JavaClass> detectors =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("moothall.moderation.detection")
                .stream()
                .filter(type -> type.isAssignableTo(Detector.class) && !type.isInterface())
                .toList();
    List<String> names = new ArrayList<>();
    for (JavaClass detector : detectors) {
      names.add((String) detector.reflect().getField("NAME").get(null));
    }
    return names;
  }
}

package moothall.moderation.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import moothall.moderation.RepositoryRoot;
import org.junit.jupiter.api.Test;

/** What the program does not check again when it starts. */
class ShippedFilesTest {

  @Test
  void haveTheFormThatTheSchemaAsksFor() throws IOException {
    PackSchema schema = new PackSchema(PolicyFiles.schema());
    List<PackProblem> problems = new ArrayList<>();
    List<PackFile> files = PolicyFiles.shipped().packs();
    for (PackFile file : files) {
      problems.addAll(schema.problems(file.name(), Yaml.read(file.content()), file.isPart()));
    }

    assertThat(files).hasSizeGreaterThan(10);
    assertThat(problems).isEmpty();
  }

  @Test
  void areAllInTheListThatIsRead() throws IOException {
    Path folder = RepositoryRoot.find().resolve("moderation-streams/src/main/resources/policy");
    List<String> packs;
    try (Stream<Path> all = Files.walk(folder)) {
      packs =
          all.filter(it -> it.toString().endsWith(".yaml"))
              .map(it -> folder.relativize(it).toString().replace('\\', '/'))
              .filter(it ->
                  !List.of(
                          "proscribed.yaml",
                          "people.yaml",
                          "council.yaml",
                          "laws.yaml",
                          "windows.yaml")
                      .contains(it))
              .sorted()
              .toList();
    }

    assertThat(Files.readAllLines(folder.resolve("packs.txt")))
        .containsExactlyInAnyOrderElementsOf(packs);
  }

  @Test
  void passAllTheirExamples() {
    assertThat(ShippedPolicy.ready().examples()).isGreaterThan(1_000);
  }
}

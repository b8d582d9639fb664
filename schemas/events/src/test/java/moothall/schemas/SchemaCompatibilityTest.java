package moothall.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever was ever released can still be read: every schema of every release in {@code
 * released/<n>} against today's. A release copies the schemas of that day into a new folder and
 * never touches the old ones.
 */
class SchemaCompatibilityTest {

  private static final Path RELEASED = Path.of("src/test/resources/released");

  @TestFactory
  Stream<DynamicTest> readsEveryReleasedSchema() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> releases = Files.list(RELEASED)) {
      for (Path release : releases.sorted().toList()) {
        List<Schema> then = parse(release);
        assertThat(then).as("schemas of release " + release.getFileName()).isNotEmpty();
        then.forEach(schema ->
            tests.add(
                DynamicTest.dynamicTest(
                    "release " + release.getFileName() + " " + schema.getName(),
                    () -> assertReadable(schema))));
      }
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(6);
    return tests.stream();
  }

  @Test
  void noticesAnIncompatibleChange() {
    Schema then = new Schema.Parser().parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[]}");
    Schema now =
        new Schema.Parser()
            .parse(
                "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"needed\",\"type\":\"string\"}]}");

    assertThat(compatibility(now, then)).isEqualTo(SchemaCompatibilityType.INCOMPATIBLE);
  }

  private static void assertReadable(Schema then) {
    Schema now =
        Topics.all().stream()
            .flatMap(topic -> topic.schema().stream())
            .filter(schema -> schema.getFullName().equals(then.getFullName()))
            .findFirst()
            .orElseThrow(
                () -> new AssertionError(then.getFullName() + " was released and has gone"));

    assertThat(compatibility(now, then)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
  }

  private static SchemaCompatibilityType compatibility(Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType();
  }

  /** The comment comes first: the verdict embeds it. */
  static List<Schema> parse(Path folder) throws IOException {
    Schema.Parser parser = new Schema.Parser();
    List<Schema> schemas = new ArrayList<>();
    schemas.add(parser.parse(folder.resolve("comment-received.avsc").toFile()));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(it -> !it.endsWith("comment-received.avsc")).sorted().toList()) {
        schemas.add(parser.parse(file.toFile()));
      }
    }
    return schemas;
  }
}

package moothall.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class TopicsTest {

  private static final Path PAGE = Path.of("../../docs/topics.md");

  @Test
  void namesEveryTopicOnceAndInTheSameWay() {
    assertThat(Topics.all())
        .extracting(Topic::name)
        .doesNotHaveDuplicates()
        .allSatisfy(
            name -> assertThat(name).matches("moothall\\.[a-z]+([.-][a-z]+)*\\.v[1-9][0-9]*"));
  }

  @Test
  void documentsEveryFieldOfEveryEvent() {
    List<String> silent = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    Topics.all().forEach(topic -> topic.schema().ifPresent(schema -> visit(schema, silent, seen)));

    assertThat(silent).as("fields without doc").isEmpty();
    assertThat(seen).hasSizeGreaterThan(60);
  }

  @Test
  void isWhatThePageSays() throws IOException {
    String expected = TopicsPage.render(Topics.all());
    if ("write".equals(System.getenv("MOOTHALL_DOCS"))) {
      Files.writeString(PAGE, expected);
    }

    assertThat(Files.readString(PAGE))
        .as("docs/topics.md is generated: MOOTHALL_DOCS=write ./moothall test")
        .isEqualTo(expected);
  }

  private static void visit(Schema schema, List<String> silent, List<String> seen) {
    switch (schema.getType()) {
      case RECORD -> {
        if (seen.contains(schema.getFullName())) {
          return;
        }
        seen.add(schema.getFullName());
        for (Schema.Field field : schema.getFields()) {
          seen.add(schema.getName() + "." + field.name());
          if (field.doc() == null || field.doc().isBlank()) {
            silent.add(schema.getName() + "." + field.name());
          }
          visit(field.schema(), silent, seen);
        }
      }
      case ARRAY -> visit(schema.getElementType(), silent, seen);
      case MAP -> visit(schema.getValueType(), silent, seen);
      case UNION -> schema.getTypes().forEach(type -> visit(type, silent, seen));
      default -> {}
    }
  }
}

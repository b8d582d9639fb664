package moothall.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest {

  @Test
  void readsARow() {
    FileRow row =
        new JsonLines()
            .read(
                bytes(
                    "{\"id\": 7, \"text\": \"Diolch\", \"page\": \"p\", \"author\": \"Gwyn Example\"}"));

    assertThat(row)
        .isInstanceOfSatisfying(
            FileRow.Comment.class,
            comment -> {
              assertThat(comment.delivered().nativeId()).isEqualTo("7");
              assertThat(comment.delivered().text()).isEqualTo("Diolch");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\": \"1\"} | missing-text",
        "{\"text\": \"a\"} | invalid-id",
        "{\"id\": \"1\", \"text\": 5} | missing-text",
        "{\"id\": \"1\", \"text\": \"\\ud83d\"} | lone-surrogate",
        "{\"id\": \"1\", \"id\": \"2\", \"text\": \"a\"} | invalid-json",
        "[1] | invalid-json",
        "{\"id\" | invalid-json",
        "{\"id\": \"1\", \"text\": \"a\"} x | invalid-json",
      })
  void namesWhatIsWrongWithARow(String line, String code) {
    assertThat(new JsonLines().read(bytes(line)))
        .isInstanceOfSatisfying(
            FileRow.Unreadable.class, row -> assertThat(row.refusal().code()).isEqualTo(code));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

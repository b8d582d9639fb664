package moothall.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TabSeparatedTest {

  @Test
  void findsColumnsByName() {
    FileRow row = format("note\ttext\tid\tpage").read(bytes("x\tLovely park\tC1\tParks"));

    assertThat(row)
        .isInstanceOfSatisfying(
            FileRow.Comment.class,
            comment -> {
              assertThat(comment.delivered().nativeId()).isEqualTo("C1");
              assertThat(comment.delivered().text()).isEqualTo("Lovely park");
              assertThat(comment.page()).isEqualTo("Parks");
            });
  }

  @Test
  void judgesACommentWithoutWordsLikeAnyOther() {
    assertThat(format("id\ttext").read(bytes("C1\t"))).isInstanceOf(FileRow.Comment.class);
  }

  @ParameterizedTest
  @CsvSource({
    "C1, missing-text",
    "'C1\ta\tb', too-many-cells",
    "'\twords', invalid-id",
    "'  \twords', invalid-id",
  })
  void namesWhatIsWrongWithARow(String line, String code) {
    assertThat(format("id\ttext").read(bytes(line)))
        .isInstanceOfSatisfying(
            FileRow.Unreadable.class, row -> assertThat(row.refusal().code()).isEqualTo(code));
  }

  @Test
  void refusesARowThatIsNotUtf8() {
    FileRow row = format("id\ttext").read(new byte[] {'1', '\t', (byte) 0xFF});

    assertThat(row)
        .isInstanceOfSatisfying(
            FileRow.Unreadable.class,
            unreadable -> assertThat(unreadable.refusal().code()).isEqualTo("invalid-utf-8"));
  }

  @ParameterizedTest
  @CsvSource({
    "'id\twords', 'id' and 'text'",
    "'text', 'id' and 'text'",
    "'id\ttext\tid', stands twice"
  })
  void namesWhatIsWrongWithTheHeader(String header, String complaint) {
    assertThat(TabSeparated.from(bytes(header)))
        .isInstanceOfSatisfying(
            TabSeparated.Unusable.class,
            unusable -> assertThat(unusable.sentence()).contains(complaint));
  }

  private static TabSeparated format(String header) {
    return ((TabSeparated.Known) TabSeparated.from(bytes(header))).format();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

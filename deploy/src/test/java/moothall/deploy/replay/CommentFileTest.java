package moothall.deploy.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import moothall.deploy.replay.CommentFile.Portion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommentFileTest {

  @TempDir Path folder;

  @Test
  void repeatsTheHeaderBeforeEveryPortionAndCountsLines() throws IOException {
    StringBuilder rows = new StringBuilder("\uFEFFid\ttext\r\n");
    for (int i = 0; i < 450; i++) {
      rows.append(i).append("\twords\n");
    }

    List<Portion> portions = read("comments.tsv", rows.toString());

    assertThat(portions).extracting(Portion::firstLine).containsExactly(2L, 202L, 402L);
    assertThat(portions).extracting(Portion::rows).containsExactly(200, 200, 50);
    assertThat(portions)
        .allSatisfy(portion -> assertThat(text(portion)).startsWith("id\ttext\r\n"));
    assertThat(portions.getLast().bytesRead())
        .isEqualTo(Files.size(folder.resolve("comments.tsv")));
  }

  @Test
  void hasNoHeaderWhereEveryLineIsAnObject() throws IOException {
    List<Portion> portions = read("comments.ndjson", "{\"id\":1}\n{\"id\":2}");

    assertThat(portions)
        .singleElement()
        .satisfies(portion -> {
          assertThat(portion.firstLine()).isEqualTo(1);
          assertThat(text(portion)).isEqualTo("{\"id\":1}\n{\"id\":2}\n");
        });
  }

  @Test
  void setsALineThatIsTooLongApartFromItsNeighbours() throws IOException {
    List<Portion> portions =
        read("comments.tsv", "id\ttext\n1\ta\n2\t" + "x".repeat(300_000) + "\n3\tc\n");

    assertThat(portions).extracting(Portion::firstLine).containsExactly(2L, 3L, 4L);
    assertThat(portions).extracting(Portion::isTooLong).containsExactly(false, true, false);
  }

  private List<Portion> read(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    List<Portion> portions = new ArrayList<>();
    try (CommentFile comments = CommentFile.open(file)) {
      for (var next = comments.next(); next.isPresent(); next = comments.next()) {
        portions.add(next.get());
      }
    }
    return portions;
  }

  private static String text(Portion portion) {
    return new String(portion.body(), StandardCharsets.UTF_8);
  }
}

package moothall.moderation.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import moothall.moderation.languagemodel.ShippedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ScreenCommandTest {

  @TempDir Path directory;
  private final StringWriter messages = new StringWriter();

  @Test
  void judgesEveryRowInOrder() throws IOException {
    StringBuilder rows = new StringBuilder("text\tid\n");
    for (int i = 0; i < 1000; i++) {
      rows.append(i % 10 == 0 ? "sh1t service" : "when is bin day")
          .append('\t')
          .append(i)
          .append('\n');
    }

    int status = screen(rows.toString().getBytes(StandardCharsets.UTF_8), "--threads", "3");

    assertThat(status).isZero();
    List<String> out = lines("out.tsv");
    assertThat(out).hasSize(1001);
    assertThat(out.getFirst())
        .isEqualTo("id\taction\tcategories\thate\tscores\treasons\tpolicy\tmodel");
    for (int i = 0; i < 1000; i++) {
      String expected = i % 10 == 0 ? i + "\tHIDE\tPROFANITY\t0.0000" : i + "\tNONE\tnone\t0.0000";
      assertThat(out.get(i + 1)).startsWith(expected);
    }
    assertThat(messages.toString().strip())
        .matches("screened 1000 rows in \\d+\\.\\d s \\(\\d+ rows/s\\)");
    assertThat(directory.resolve("out.tsv.rejected")).doesNotExist();
  }

  @Test
  void explainsAVerdictInJson() throws IOException {
    screen("id\ttext\n7\tthose g\u200Bypos, b0llocks\n".getBytes(StandardCharsets.UTF_8));

    String[] cells = lines("out.tsv").get(1).split("\t", -1);
    assertThat(cells).hasSize(8);
    assertThat(cells[1]).isEqualTo("HIDE+REFER_HATE");
    assertThat(cells[3]).isEqualTo("0.9500");
    assertThat(cells[4]).startsWith("{\"HATE_RACE\":0.95").contains("\"PROFANITY\":0.9");
    JsonNode reason = reasonOf("race-slur", cells[5]);
    assertThat(reason.get("spans").toString()).isEqualTo("[[6,12]]");
    assertThat(reason.get("transforms").toString()).isEqualTo("[\"invisible\"]");
    assertThat(reason.fieldNames())
        .toIterable()
        .containsExactly(
            "rule",
            "category",
            "clause",
            "law",
            "reason",
            "confidence",
            "band",
            "spans",
            "matched",
            "transforms",
            "exceptions");
    assertThat(cells[6])
        .startsWith("pre-election/")
        .contains("+uk-council-base/", "+welsh/", "+proscribed/");
    assertThat(cells[7]).isEqualTo(ShippedModel.get().version());
  }

  private static JsonNode reasonOf(String rule, String reasons) throws IOException {
    for (JsonNode reason : new ObjectMapper().readTree(reasons)) {
      if (reason.get("rule").asText().equals(rule)) {
        return reason;
      }
    }
    throw new AssertionError("no reason of " + rule);
  }

  @Test
  void setsBadRowsAsideAndJudgesTheRest() throws IOException {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    rows.writeBytes("\uFEFFid\tpost_topic\ttext\r\n".getBytes(StandardCharsets.UTF_8));
    rows.writeBytes("1\tbins\thello\r\n".getBytes(StandardCharsets.UTF_8));
    rows.writeBytes(new byte[] {'2', '\t', '\t', (byte) 0xC3, '(', '\n'});
    rows.writeBytes("\tbins\thello\n".getBytes(StandardCharsets.UTF_8));
    rows.writeBytes("4\tbins\thello\textra\n".getBytes(StandardCharsets.UTF_8));
    rows.writeBytes("5\tbins\n".getBytes(StandardCharsets.UTF_8));
    rows.writeBytes("6\tbins\ta\0b\n".getBytes(StandardCharsets.UTF_8));
    rows.writeBytes(
        ("7\tbins\t" + "x".repeat(Lines.LONGEST) + "\n").getBytes(StandardCharsets.UTF_8));
    rows.writeBytes("8\tbins\t\n".getBytes(StandardCharsets.UTF_8));
    rows.writeBytes("9\tbins\tthe end".getBytes(StandardCharsets.UTF_8));

    int status = screen(rows.toByteArray());

    assertThat(status).isEqualTo(3);
    assertThat(lines("out.tsv").stream().skip(1).map(line -> line.substring(0, line.indexOf('\t'))))
        .containsExactly("1", "6", "8", "9");
    assertThat(messages.toString())
        .contains("line 3: not UTF-8", "line 4: the id is empty", "line 5: more cells")
        .contains("line 6: the text cell is missing", "line 8: longer")
        .contains("5 rows rejected");
    byte[] rejected = Files.readAllBytes(directory.resolve("out.tsv.rejected"));
    assertThat(new String(rejected, StandardCharsets.ISO_8859_1))
        .startsWith("id\tpost_topic\ttext\n2\t\t\u00C3(\n\tbins");
  }

  @Test
  void refusesAFileWithoutTheColumns() throws IOException {
    assertThat(screen("id\twords\n1\thello\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(2);
    assertThat(messages.toString()).contains("has no columns id and text (expected: a header");
    assertThat(screen(new byte[0])).isEqualTo(2);
  }

  @Test
  void refusesWhatIsNotThereOrMakesNoSense() throws IOException {
    assertThat(run("--in", directory.resolve("none").toString(), "--out", "x")).isEqualTo(2);
    assertThat(messages.toString()).contains("is no file (expected: a table of comments)");
    assertThat(run("--out", "x")).isEqualTo(2);
    assertThat(screen("id\ttext\n".getBytes(StandardCharsets.UTF_8), "--threads", "0"))
        .isEqualTo(2);
    assertThat(
            screen(
                "id\ttext\n".getBytes(StandardCharsets.UTF_8),
                "--policy",
                directory.resolve("nowhere").toString()))
        .isEqualTo(2);
    assertThat(messages.toString()).contains("the policy cannot be used");
  }

  @Test
  void givesTheSameFileWhateverTheThreads() throws IOException {
    byte[] rows = CouncilRows.bytes();
    List<List<String>> outs = new ArrayList<>();
    for (String threads : List.of("1", "4")) {
      assertThat(screen(rows, "--threads", threads)).isZero();
      outs.add(lines("out.tsv"));
    }
    assertThat(outs.getFirst()).hasSizeGreaterThan(100).isEqualTo(outs.getLast());
  }

  private int screen(byte[] rows, String... options) throws IOException {
    Path in = Files.write(directory.resolve("in.tsv"), rows);
    List<String> arguments =
        new ArrayList<>(
            List.of("--in", in.toString(), "--out", directory.resolve("out.tsv").toString()));
    arguments.addAll(List.of(options));
    return run(arguments.toArray(String[]::new));
  }

  private int run(String... arguments) {
    return new CommandLine(new ScreenCommand())
        .setErr(new PrintWriter(messages, true))
        .execute(arguments);
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(directory.resolve(name));
  }

  private static final class CouncilRows {

    static byte[] bytes() throws IOException {
      try (var file = ScreenCommandTest.class.getResourceAsStream("/council-comments.tsv")) {
        return file.readAllBytes();
      }
    }
  }
}

package moothall.moderation.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import moothall.moderation.RepositoryRoot;

/**
 * A page, or the part of one between two marks, that is made from data and must not fall behind.
 */
final class GeneratedPage {

  private static final String BEGIN = "<!-- generated: begin -->\n";
  private static final String END = "<!-- generated: end -->\n";

  private GeneratedPage() {}

  /** Compares the generated part, or writes it if the environment says so. */
  static void check(String page, String expected) throws IOException {
    Path file = RepositoryRoot.find().resolve("docs").resolve(page);
    String all = Files.readString(file);
    int begin = all.indexOf(BEGIN);
    int end = all.indexOf(END);
    assertThat(begin).as(page + " has no marks of its generated part").isNotNegative();
    if ("write".equals(System.getenv("MOOTHALL_DOCS"))) {
      Files.writeString(
          file, all.substring(0, begin + BEGIN.length()) + expected + all.substring(end));
      return;
    }
    assertThat(all.substring(begin + BEGIN.length(), end))
        .as("docs/" + page + " is partly generated: MOOTHALL_DOCS=write ./moothall test")
        .isEqualTo(expected);
  }

  /** A text that may stand in a cell of a table. */
  static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }
}

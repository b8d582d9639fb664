package moothall.deploy.simulator.residents;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import moothall.deploy.simulator.town.Words;

/** One row of the resource file: a post, an author, a text. */
public record InventedComment(String postId, Words author, Words text) {

  private static final String RESOURCE = "/moothall/deploy/simulator/comments.tsv";

  /** All of them, in the order of the file. */
  public static List<InventedComment> all() {
    try (InputStream file = InventedComment.class.getResourceAsStream(RESOURCE)) {
      if (file == null) {
        throw new IllegalStateException("the class path has no " + RESOURCE);
      }
      return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
          .lines()
          .skip(1)
          .map(InventedComment::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InventedComment of(String row) {
    String[] cells = row.split("\t", -1);
    if (cells.length != 3) {
      throw new IllegalStateException(
          RESOURCE + " has a row of " + cells.length + " cells (expected: post, author, text)");
    }
    return new InventedComment(cells[0], new Words(cells[1]), new Words(cells[2]));
  }
}

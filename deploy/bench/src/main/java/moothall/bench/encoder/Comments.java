package moothall.bench.encoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The invented comments of the test suite, each joined to the next, so that some are long. */
final class Comments {

  private Comments() {}

  static List<String> all() {
    List<String> rows = new ArrayList<>();
    for (String file : List.of("council-comments.tsv", "benign-comments.tsv")) {
      try (InputStream in = Comments.class.getResourceAsStream("/" + file)) {
        if (in == null) {
          throw new IllegalStateException(file + " is not on the class path");
        }
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int text = Arrays.asList(lines.readLine().split("\t", -1)).indexOf("text");
        lines.lines().map(line -> line.split("\t", -1)[text]).forEach(rows::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    List<String> comments = new ArrayList<>();
    for (int i = 0; i + 2 < rows.size(); i++) {
      comments.add(rows.get(i) + " " + rows.get(i + 1) + " " + rows.get(i + 2));
    }
    return comments;
  }
}

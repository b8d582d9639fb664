package moothall.moderation.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeSet;

/** The gazetteer of given names that is shipped with the program. */
final class GivenNames {

  private static final String FILE = "given-names.txt";

  private GivenNames() {}

  static Set<String> shipped() {
    try {
      return read(PolicyFiles.resource(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All words of all lines that are not notes. */
  static Set<String> read(String lines) {
    Set<String> names = new TreeSet<>();
    for (String line : lines.lines().toList()) {
      StringTokenizer words = new StringTokenizer(line.startsWith("#") ? "" : line);
      while (words.hasMoreTokens()) {
        names.add(words.nextToken());
      }
    }
    return Collections.unmodifiableSet(names);
  }
}

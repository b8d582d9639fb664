package moothall.moderation.detection;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.StringTokenizer;

/** Sets of plain words, written down as lines of text so that they can be read and kept sorted. */
public final class Vocabulary {

  private Vocabulary() {}

  /** The words of the lines, separated by white space. */
  public static Set<String> of(String lines) {
    Set<String> words = new HashSet<>();
    StringTokenizer tokens = new StringTokenizer(lines);
    while (tokens.hasMoreTokens()) {
      words.add(tokens.nextToken());
    }
    return Collections.unmodifiableSet(words);
  }
}

package moothall.escalation.console.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the sentences of the console are in another language. A file of pairs: the English sentence
 * on a line of its own, below it the other one, indented. Lines that begin with # are comments.
 */
final class Catalogue {

  private static final String WELSH = "cy.txt";
  private static final String INDENT = "  ";

  private final Map<String, String> sentences;

  private Catalogue(Map<String, String> sentences) {
    this.sentences = sentences;
  }

  static Catalogue welsh() {
    try (InputStream in = Catalogue.class.getResourceAsStream(WELSH)) {
      if (in == null) {
        throw new IllegalStateException("the class path has no " + WELSH);
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Refuses a file in which a sentence stands twice, or without the other one below it. */
  static Catalogue of(List<String> lines) {
    Map<String, String> sentences = new TreeMap<>();
    String english = "";
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith(INDENT) == english.isEmpty()) {
        throw new IllegalStateException(
            "'" + line + "' stands alone (expected: English, and its translation indented below)");
      }
      if (english.isEmpty()) {
        english = line;
      } else if (sentences.put(english, line.strip()) != null) {
        throw new IllegalStateException("'" + english + "' stands there twice (expected: once)");
      } else {
        english = "";
      }
    }
    if (!english.isEmpty()) {
      throw new IllegalStateException("'" + english + "' has nothing below it");
    }
    return new Catalogue(sentences);
  }

  /** The English itself where there is nothing else. */
  String of(String english) {
    return sentences.getOrDefault(english, english);
  }

  Map<String, String> sentences() {
    return Map.copyOf(sentences);
  }
}

package moothall.bench.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Comments as residents write them: the invented rows of the test suite, repeated with some of
 * their words swapped for words of other rows, so that lengths stay as they are and no two comments
 * are quite the same. The same seed gives the same comments.
 */
public final class Corpus {

  private static final List<String> FILES =
      List.of("council-comments.tsv", "benign-comments.tsv", "harm-dev.tsv");

  private static final double SWAPPED = 0.15;

  private final List<String> comments;
  private final long bytes;

  private Corpus(List<String> comments) {
    this.comments = comments;
    long sum = 0;
    for (String comment : comments) {
      sum += comment.getBytes(StandardCharsets.UTF_8).length;
    }
    this.bytes = sum;
  }

  /** At least so many bytes of UTF-8. */
  public static Corpus of(long wantedBytes, long seed) {
    List<String> rows = rows();
    List<String> pool = new ArrayList<>();
    rows.forEach(row -> pool.addAll(words(row)));
    Random random = new Random(seed);
    List<String> comments = new ArrayList<>();
    for (long written = 0; written < wantedBytes; ) {
      String comment = varied(rows.get(random.nextInt(rows.size())), pool, random);
      comments.add(comment);
      written += comment.getBytes(StandardCharsets.UTF_8).length;
    }
    return new Corpus(comments);
  }

  /** All of them. */
  public List<String> comments() {
    return comments;
  }

  /** Of UTF-8 in all. */
  public long bytes() {
    return bytes;
  }

  /** Of UTF-8, on average. */
  public double bytesPerComment() {
    return (double) bytes / comments.size();
  }

  /** UTF-16 units, on average. */
  public double charactersPerComment() {
    return comments.stream().mapToInt(String::length).average().orElse(0);
  }

  /** How long the comments are, in characters. */
  public String lengths() {
    int[] lengths = comments.stream().mapToInt(String::length).sorted().toArray();
    StringBuilder told = new StringBuilder();
    for (int percent : new int[] {5, 25, 50, 75, 95, 100}) {
      int at = Math.min(lengths.length - 1, lengths.length * percent / 100);
      told.append(told.isEmpty() ? "" : ", ")
          .append('p')
          .append(percent)
          .append(' ')
          .append(lengths[at]);
    }
    return told.toString();
  }

  /** The original rows, each joined to the two after it, so that some are long. */
  public static List<String> joined() {
    List<String> rows = rows();
    List<String> joined = new ArrayList<>();
    for (int i = 0; i + 2 < rows.size(); i++) {
      joined.add(String.join(" ", rows.subList(i, i + 3)));
    }
    return joined;
  }

  /** Words of the original rows in small letters, the most frequent first. */
  public static List<String> frequentWords() {
    return byFrequency(1);
  }

  /** Neighbouring words of the original rows, the most frequent first. */
  public static List<String> frequentPairs() {
    return byFrequency(2);
  }

  private static List<String> byFrequency(int length) {
    Map<String, Integer> counts = new HashMap<>();
    for (String row : rows()) {
      List<String> words = words(row);
      for (int i = 0; i + length <= words.size(); i++) {
        List<String> together = words.subList(i, i + length);
        if (together.stream().allMatch(Corpus::isPlain)) {
          counts.merge(String.join(" ", together), 1, Integer::sum);
        }
      }
    }
    return new TreeMap<>(counts)
        .entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
  }

  private static boolean isPlain(String word) {
    return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static String varied(String row, List<String> pool, Random random) {
    List<String> words = new ArrayList<>(words(row));
    for (int i = 0; i < words.size(); i++) {
      if (random.nextDouble() < SWAPPED) {
        words.set(i, pool.get(random.nextInt(pool.size())));
      }
    }
    return String.join(" ", words);
  }

  private static List<String> words(String row) {
    return Arrays.asList(row.split(" +"));
  }

  private static List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (String file : FILES) {
      try (InputStream in = Corpus.class.getResourceAsStream("/" + file)) {
        if (in == null) {
          throw new IllegalStateException(file + " is not on the class path");
        }
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int text = Arrays.asList(lines.readLine().split("\t")).indexOf("text");
        lines.lines().map(line -> line.split("\t", -1)[text]).forEach(rows::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return rows;
  }
}

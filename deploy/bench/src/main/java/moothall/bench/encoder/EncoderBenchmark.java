package moothall.bench.encoder;

import java.util.List;
import java.util.concurrent.TimeUnit;
import moothall.bench.corpus.Corpus;
import moothall.moderation.detection.learned.EncoderText;
import moothall.moderation.detection.learned.WordPieces;
import moothall.moderation.languagemodel.ShippedModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One comment after the other, all of one length in tokens. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EncoderBenchmark {

  private static final int LONGEST = 512;

  /** Which {@link EncoderArm}. */
  @Param(EncoderArm.ENCODER)
  public String arm = "";

  /** How many tokens, the two ends included. */
  @Param("13")
  public int tokens;

  private List<String> comments = List.of();
  private EncoderArm looking = comment -> 0;
  private int at;

  /** Loads the arm and picks the comments. */
  @Setup
  public void prepare() {
    WordPieces pieces = ShippedModel.get().vocabulary();
    comments =
        Corpus.joined().stream()
            .map(comment -> cut(comment, pieces))
            .filter(it -> !it.isEmpty())
            .toList();
    looking = EncoderArm.named(arm);
  }

  /** As many words of a comment as make the tokens wanted, or nothing. */
  private String cut(String comment, WordPieces pieces) {
    for (int end = comment.length(); end > 0; end = comment.lastIndexOf(' ', end - 1)) {
      String beginning = comment.substring(0, end);
      int length = pieces.tokens(EncoderText.of(beginning), LONGEST).length;
      if (length <= tokens) {
        return length == tokens ? beginning : "";
      }
    }
    return "";
  }

  /** Looks at the next comment. */
  @Benchmark
  public double look() {
    at = (at + 1) % comments.size();
    return looking.look(comments.get(at));
  }
}

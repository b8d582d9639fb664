package moothall.moderation.evaluation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.zip.CRC32;
import moothall.moderation.detection.learned.EncoderText;

/**
 * What is reached without any understanding: one weight for every word, pair of words and run of
 * three to five letters. Sign by sign what {@code baseline.py} of the training does.
 */
public final class NgramBaseline {

  private static final int BITS = 18;
  private static final int MASK = (1 << BITS) - 1;

  private final float[] weights;

  private NgramBaseline(float[] weights) {
    this.weights = weights;
  }

  /** One that knows nothing, for measuring what it costs. */
  public static NgramBaseline untrained() {
    return new NgramBaseline(new float[MASK + 2]);
  }

  static NgramBaseline read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    float[] weights = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(weights);
    if (weights.length != MASK + 2) {
      throw new IllegalArgumentException(
          file + ": " + weights.length + " weights (expected: " + (MASK + 2) + ")");
    }
    return new NgramBaseline(weights);
  }

  /** The chance of hate, 0 to 1. */
  public double chance(String text) {
    BitSet features = features(EncoderText.of(text));
    double sum = 0;
    for (int i = features.nextSetBit(0); i >= 0; i = features.nextSetBit(i + 1)) {
      sum += weights[i + 1];
    }
    double logit = weights[0] + sum / Math.sqrt(Math.max(1, features.cardinality()));
    return 1 / (1 + StrictMath.exp(-logit));
  }

  private static BitSet features(String prepared) {
    BitSet features = new BitSet();
    String[] words = prepared.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      features.set(number("w" + words[i]));
      if (i + 1 < words.length) {
        features.set(number("w" + words[i] + " " + words[i + 1]));
      }
      int[] signs = ("<" + words[i] + ">").codePoints().toArray();
      for (int size = 3; size <= 5; size++) {
        for (int from = 0; from + size <= signs.length; from++) {
          features.set(number(new String(signs, from, size)));
        }
      }
    }
    return features;
  }

  private static int number(String feature) {
    CRC32 hash = new CRC32();
    hash.update(feature.getBytes(StandardCharsets.UTF_8));
    return (int) hash.getValue() & MASK;
  }
}

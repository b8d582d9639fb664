package moothall.moderation.detection.learned;

/** The network: numbers of tokens in, one number for each question and then for each strand out. */
@FunctionalInterface
public interface Encoder {

  /** What a network gives for one text, however many are asked at once. */
  float[] logits(int[] tokens);
}

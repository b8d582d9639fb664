package moothall.moderation.detection.language;

import java.util.ArrayList;
import java.util.List;

/** The languages of a comment, by sentence; places are units of the copy. */
public final class Languages {

  /** Of a comment that nobody has read. */
  public static final Languages UNREAD = new Languages(List.of(), Language.UNKNOWN);

  /**
   * One sentence.
   *
   * @param to one past its last unit in the copy
   */
  record Sentence(int to, Language language) {}

  private final List<Sentence> sentences;
  private final Language dominant;

  Languages(List<Sentence> sentences, Language dominant) {
    this.sentences = List.copyOf(new ArrayList<>(sentences));
    this.dominant = dominant;
  }

  /** The language of the sentence in which a unit of the copy stands. */
  public Language at(int unitOfCopy) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).to() > unitOfCopy) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low < sentences.size() ? sentences.get(low).language() : Language.UNKNOWN;
  }

  List<Sentence> sentences() {
    return sentences;
  }

  /** The language of the comment as a whole. */
  public Language dominant() {
    return dominant;
  }

  /** Whether a person must read it, because our rules surely cannot. */
  public boolean isUnsupported() {
    return dominant == Language.OTHER;
  }
}

package moothall.escalation.letters;

import java.util.List;
import java.util.Optional;

/** Where letters are looked at. */
public interface LetterShelf {

  /**
   * The newest letters.
   *
   * @param letters newest first
   * @param older how many were set aside before them, at most
   */
  record Newest(List<SetAside> letters, long older) {
    public Newest {
      letters = List.copyOf(letters);
    }
  }

  /** Empty while nobody can say, because Kafka does not answer. */
  Optional<Newest> newest(int most);
}

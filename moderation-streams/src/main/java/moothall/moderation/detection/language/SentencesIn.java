package moothall.moderation.detection.language;

import java.util.ArrayList;
import java.util.List;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;

/**
 * The sentences in one language, so that a rule can leave a word alone where it is a word of
 * another language. Deliberately says nothing about sentences that could be either.
 */
public final class SentencesIn implements Recogniser {

  /** What precedes the language in the recogniser's name. */
  public static final String PREFIX = "language-";

  private final String code;
  private final Language language;
  private final LanguageReader reader;

  private SentencesIn(String code, Language language, LanguageReader reader) {
    this.code = code;
    this.language = language;
    this.reader = reader;
  }

  /** One for each language that rules may ask for: en, cy, other. */
  public static List<SentencesIn> all(LanguageReader reader) {
    return List.of(
        new SentencesIn("en", Language.ENGLISH, reader),
        new SentencesIn("cy", Language.WELSH, reader),
        new SentencesIn("other", Language.OTHER, reader));
  }

  @Override
  public String name() {
    return PREFIX + code;
  }

  @Override
  public List<Recognised> find(Reading reading) {
    List<Recognised> found = new ArrayList<>();
    int from = 0;
    for (Languages.Sentence sentence : reader.read(reading.text()).sentences()) {
      if (sentence.language() == language && sentence.to() > from) {
        found.add(new Recognised(from, sentence.to(), code));
      }
      from = sentence.to();
    }
    return found;
  }
}

package moothall.moderation.detection.language;

import java.util.List;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;

/**
 * A comment in a language other than English and Welsh. Deliberately misses single foreign words
 * and very short sentences. Known false alarm: a list of foreign dishes.
 */
public final class UnsupportedLanguage implements Recogniser {

  public static final String NAME = "unsupported-language";

  private final LanguageReader reader;

  public UnsupportedLanguage(LanguageReader reader) {
    this.reader = reader;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Recognised> find(Reading reading) {
    return reader.read(reading.text()).isUnsupported()
        ? List.of(Recognised.ofTheWhole("other"))
        : List.of();
  }
}

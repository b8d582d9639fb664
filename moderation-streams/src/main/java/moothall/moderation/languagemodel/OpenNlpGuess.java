package moothall.moderation.languagemodel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import moothall.moderation.detection.language.StatisticalGuess;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Apache OpenNLP's language detector with its published model of 103 languages. */
public final class OpenNlpGuess implements StatisticalGuess {

  private static final String MODEL = "/langdetect-183.bin";

  private final LanguageDetectorModel model;

  /** Loads the model when somebody asks for the first time: most comments never do. */
  public static StatisticalGuess whenAsked() {
    return words -> Loaded.GUESS.of(words);
  }

  /** Loaded once, by the Java machine's own rule for classes. */
  private static final class Loaded {
    private static final OpenNlpGuess GUESS = load();

    private Loaded() {}
  }

  private OpenNlpGuess(LanguageDetectorModel model) {
    this.model = model;
  }

  /** Takes about half a second and some tens of megabytes; do it once. */
  public static OpenNlpGuess load() {
    try (InputStream file = OpenNlpGuess.class.getResourceAsStream(MODEL)) {
      if (file == null) {
        throw new IllegalStateException(
            MODEL + " is not on the class path (expected: the jar opennlp-models-langdetect)");
      }
      return new OpenNlpGuess(new LanguageDetectorModel(file));
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + MODEL, e);
    }
  }

  @Override
  public Opinion of(String words) {
    // The detector is not safe for threads, and cheap to make around the model, which is.
    Language[] languages = new LanguageDetectorME(model).predictLanguages(words);
    return languages.length < 2
        ? Opinion.NONE
        : new Opinion(
            languages[0].getLang(), languages[0].getConfidence() / languages[1].getConfidence());
  }
}

package moothall.moderation.detection.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import moothall.moderation.content.Comments;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.languagemodel.OpenNlpGuess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageReaderTest {

  private static final LanguageReader READER = new CommonWords(OpenNlpGuess.load());

  @Test
  void knowsNineOfTenForeignSentences() {
    List<String> sentences = lines("/language/foreign.txt");
    List<String> missed =
        sentences.stream().filter(text -> !READER.read(text).isUnsupported()).toList();

    assertThat(sentences).hasSizeGreaterThan(60);
    assertThat(missed).hasSizeLessThan(sentences.size() / 10);
  }

  @ParameterizedTest
  @MethodSource("ours")
  void takesNoEnglishForForeign(String text) {
    assertThat(READER.read(text).isUnsupported()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("welsh")
  void takesNoWelshForForeign(String text) {
    assertThat(READER.read(text).isUnsupported()).isFalse();
  }

  @Test
  void knowsWelshFromEnglishBySentence() {
    String text = "The bins are late again. Mae'r biniau'n hwyr eto. Please sort it";
    Languages languages = READER.read(text);

    assertThat(languages.at(0)).isEqualTo(Language.ENGLISH);
    assertThat(languages.at(text.indexOf("biniau"))).isEqualTo(Language.WELSH);
    assertThat(languages.at(text.length() - 1)).isEqualTo(Language.ENGLISH);
    assertThat(languages.at(text.length() + 9)).isEqualTo(Language.UNKNOWN);
    assertThat(languages.isUnsupported()).isFalse();
  }

  @Test
  void knowsMostWelshSentences() {
    List<String> sentences = lines("/language/welsh.txt");

    assertThat(sentences)
        .filteredOn(text -> READER.read(text).dominant() == Language.WELSH)
        .hasSizeGreaterThan(sentences.size() * 8 / 10);
  }

  @Test
  void readsAnEnglishCommentWithAForeignGreetingAsEnglish() {
    Languages languages = READER.read("Dzień dobry. When are the bins collected on our street?");

    assertThat(languages.dominant()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void doesWithoutAModel() {
    LanguageReader plain = new CommonWords(StatisticalGuess.NONE);

    assertThat(plain.read("Proszę, kiedy odbierają szkło?").isUnsupported()).isTrue();
    assertThat(plain.read("Where are the bins?").isUnsupported()).isFalse();
  }

  @Test
  void isRecognisedOfTheCommentAsAWhole() {
    UnsupportedLanguage recogniser = new UnsupportedLanguage(READER);

    assertThat(recogniser.find(reading("Proszę, kiedy odbierają szkło?")))
        .singleElement()
        .satisfies(found -> assertThat(found.isOfTheWhole()).isTrue());
    List<Recognised> english = recogniser.find(reading("When are the bins collected?"));
    assertThat(english).isEmpty();
  }

  private static Reading reading(String text) {
    return Reading.of(Comments.saying(text), text);
  }

  private static List<String> ours() {
    List<String> harmless =
        lines("/council-comments.tsv").stream()
            .skip(1)
            .map(line -> line.split("\t", -1))
            .filter(cells -> !cells[6].contains("LANG_UNSUPPORTED"))
            .map(cells -> cells[5])
            .filter(text -> !text.isBlank())
            .toList();
    assertThat(harmless).hasSizeGreaterThan(100);
    return Stream.concat(harmless.stream(), lines("/language/ours.txt").stream()).toList();
  }

  private static List<String> welsh() {
    return lines("/language/welsh.txt");
  }

  private static List<String> lines(String resource) {
    try (var file = LanguageReaderTest.class.getResourceAsStream(resource)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

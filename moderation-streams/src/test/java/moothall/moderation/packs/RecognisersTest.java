package moothall.moderation.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import moothall.moderation.content.Comments;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.policy.PeopleRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecognisersTest {

  private final Map<String, Recogniser> all =
      Recognisers.with(PeopleRegister.EMPTY, List.of()).byName();

  @Test
  void knowsEveryNameThatPacksMayUse() {
    assertThat(all.keySet())
        .isEqualTo(
            Set.of(
                "uk-phone",
                "postcode",
                "ni-number",
                "card-number",
                "bank-account",
                "email",
                "street-address",
                "number-plate",
                "date-of-birth",
                "link",
                "short-link",
                "lookalike-link",
                "credential-link",
                "executable-link",
                "person",
                "full-name",
                "mention",
                "staff-name",
                "councillor-name",
                "page-name",
                "lookalike-author",
                "author-is-page",
                "media",
                "money",
                "clock-time",
                "calendar-date",
                "young-age",
                "case-number",
                "caps",
                "many-emoji",
                "unsupported-language",
                "language-en",
                "language-cy",
                "language-other",
                "learned-hate-race",
                "learned-hate-religion",
                "learned-hate-disability",
                "learned-hate-orientation",
                "learned-hate-transgender",
                "learned-hate-other",
                "learned-threat",
                "learned-abuse",
                "learned-terror",
                "learned-obscene",
                "learned-selfharm",
                "learned-spam",
                "learned-hate-unsure",
                "learned-threat-unsure",
                "learned-abuse-unsure",
                "learned-terror-unsure",
                "learned-obscene-unsure",
                "learned-selfharm-unsure",
                "learned-spam-unsure"));
    all.forEach((name, recogniser) -> assertThat(recogniser.name()).isEqualTo(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n",
        "\u200B",
        "\uD83D",
        "\uDE00x",
        "𝒞arol 𝟘𝟙632 96014𝟝",
        "@",
        "://",
        "[.]",
        "£",
        "Mrs ",
        "no ",
        "Flat ",
        "\uFDFA",
        "أحمد ٠١٦٣٢ ٩٦٠١٤٥",
        "dot",
        "at",
        "born 1/1/",
        "GB",
        "as young as",
        "half past",
        "1:",
        "his name is",
        "a@b",
        "double",
        "-",
        "'"
      })
  void noneFailsOnOddText(String text) {
    Reading reading = Reading.of(Comments.saying(text), text);

    for (Recogniser recogniser : all.values()) {
      recogniser
          .find(reading)
          .forEach(it ->
              assertThat(it.isOfTheWhole() || it.to() <= reading.text().text().length())
                  .as(recogniser.name())
                  .isTrue());
    }
  }
}

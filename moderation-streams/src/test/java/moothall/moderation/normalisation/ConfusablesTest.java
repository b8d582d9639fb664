package moothall.moderation.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfusablesTest {

  private static final String COUNCIL = "Ambermere Borough Council";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Arnbermere Borough Council",
        "Ambermere Borough CounciI",
        "Ambermere Borough Counci1",
        "Ambermere Borough Counc|l",
        "Ambermere B0rough Council",
        "Amb3rmere Borough Council",
        "AMBERMERE BOROUGH COUNCIL",
        "\u0410mbermere Borough Council",
        "Ambermer\u0435 B\u043Er\u043Eugh \u0421ouncil",
        "\uFF21mbermere Borough Council",
        "Amberm\u00E9re Borough Council",
        "\uD835\uDC00mbermere Borough Council",
        "Ambermere\u200B Borough Council",
        "\u202EAmbermere Borough Council",
        "Ambermere_Borough_Council.",
        "AmbermereBoroughCouncil",
        "Ambermere Borough \uFF23ouncil ",
        "Ambermere Borough Counci\u217C",
        "Ambermere Borough Counci\u0627"
      })
  void takesALookAlikeForTheNameItImitates(String imitation) {
    assertThat(Confusables.confusable(imitation, COUNCIL)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ambermere Borough Council",
        "Ambermere Town Council",
        "Ambermere Borough Councillors",
        "Timbermere Borough Council",
        "Ambermore Borough Council",
        "Lorna Tibbs",
        ""
      })
  void tellsOtherNamesApart(String name) {
    assertThat(Confusables.confusable(name, COUNCIL)).isFalse();
  }

  @Test
  void readsPairsOfLettersThatRunIntoOne() {
    assertThat(Confusables.skeleton("Arnold")).isEqualTo(Confusables.skeleton("Amold"));
    assertThat(Confusables.skeleton("Ovven")).isEqualTo(Confusables.skeleton("Owen"));
    assertThat(Confusables.skeleton("clean")).isEqualTo(Confusables.skeleton("dean"));
  }

  @Test
  void leavesNumbersThatStandAlone() {
    assertThat(Confusables.confusable("Ward 4", "Ward A")).isFalse();
  }
}

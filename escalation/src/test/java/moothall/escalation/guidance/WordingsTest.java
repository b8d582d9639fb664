package moothall.escalation.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import moothall.escalation.domain.ReplyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WordingsTest {

  private static final String OWN =
      """
      replies:
        - {id: bins, title: Bins, en: We come on Tuesday., cy: Rydym yn dod ddydd Mawrth.}
        - {id: rude, title: Be kind, en: Please be kind., cy: Byddwch yn garedig., categories: [PROFANITY]}
      """;

  @Test
  void areShippedInBothLanguagesAndShortEnoughToBeSent() {
    List<Wording> shipped = new Wordings(new GuidanceConfig(null)).all();

    assertThat(shipped)
        .hasSizeGreaterThan(3)
        .allSatisfy(it -> {
          assertThat(it.en()).isNotEqualTo(it.cy());
          assertThat(ReplyText.objection(it.en() + "\n\n" + it.cy())).isEmpty();
        });
    assertThat(shipped).extracting(Wording::id).doesNotHaveDuplicates();
  }

  @Test
  void areTheCouncilsOwnWhereItHasAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("replies.yaml"), OWN);

    assertThat(new Wordings(new GuidanceConfig(file)).all())
        .extracting(Wording::id)
        .containsExactly("bins", "rude");
  }

  @Test
  void putWhatFitsTheCategoryFirstAndLeaveOutWhatFitsAnother() {
    Wordings wordings = Wordings.of(OWN);

    assertThat(wordings.fitting(List.of("PROFANITY")))
        .extracting(Wording::id)
        .containsExactly("rude", "bins");
    assertThat(wordings.fitting(List.of("HATE_RACE")))
        .extracting(Wording::id)
        .containsExactly("bins");
  }

  @Test
  void stopTheStartWhereTheFileIsWrong() {
    refuses("nothing: here", "no list (expected: replies)");
    refuses("replies: [{id: a, title: b, en: c}]", "cy of a is missing");
    refuses(OWN.replace("rude", "bins"), "two replies have the id bins");
    refuses(OWN.replace("[PROFANITY]", "PROFANITY"), "categories of the reply rude are no list");
    refuses("replies: [", "is no YAML");
    refuses(
        OWN.replace("Please be kind.", "x".repeat(20_000)), "the reply rude, en: The reply has");
    assertThatThrownBy(() -> new Wordings(new GuidanceConfig(Path.of("nowhere.yaml"))))
        .hasMessageContaining("moothall.escalation.guidance.replies");
  }

  private static void refuses(String yaml, String why) {
    assertThatThrownBy(() -> Wordings.of(yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}

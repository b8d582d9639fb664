package moothall.moderation.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import moothall.moderation.content.Comments;
import moothall.moderation.policy.ModeCalendar;
import org.junit.jupiter.api.Test;

class ScreeningTest {

  private static final class Broken implements Detector {

    @Override
    public String name() {
      return "broken";
    }

    @Override
    public List<Finding> inspect(Reading reading) {
      throw new IllegalStateException(reading.comment().text().value());
    }
  }

  @Test
  void turnsAFailureIntoDoubtAndReportsItWithoutTheWords() {
    List<String> reported = new ArrayList<>();
    Screening screening =
        new Screening(
            List.of(new Broken()), ModeCalendar.NONE, (detector, bug) -> reported.add(detector));

    List<Finding> findings = screening.screen(Comments.saying("canary"));

    assertThat(findings)
        .containsExactly(new Finding.Inconclusive("broken", "failed with IllegalStateException"));
    assertThat(reported).containsExactly("broken");
  }

  @Test
  void leavesAnOverlongCommentToAPersonAndReadsItsBeginning() {
    List<Integer> read = new ArrayList<>();
    Detector counting =
        new Detector() {
          @Override
          public String name() {
            return "counting";
          }

          @Override
          public List<Finding> inspect(Reading reading) {
            read.add(reading.text().text().length());
            return List.of();
          }
        };
    Screening screening =
        new Screening(List.of(counting), ModeCalendar.NONE, DetectorFailures.UNHEARD);

    List<Finding> findings = screening.screen(Comments.saying("ab ".repeat(Screening.BUDGET)));

    assertThat(findings).hasOnlyElementsOfType(Finding.Inconclusive.class).hasSize(1);
    assertThat(read).containsExactly(Screening.BUDGET);
  }

  @Test
  void doubtsNothingAboutAnOrdinaryComment() {
    Screening screening = new Screening(List.of(), ModeCalendar.NONE, DetectorFailures.UNHEARD);

    assertThat(screening.screen(Comments.saying("When is the bin day?"))).isEmpty();
  }
}

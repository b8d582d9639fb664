package moothall.moderation.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import moothall.moderation.conduct.Window;
import moothall.moderation.conduct.Window.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsFileTest {

  @Test
  void isShippedWithWhatTheDomainAsksFor() throws IOException {
    List<Window> windows = read(shipped());

    assertThat(windows)
        .extracting(Window::kind, it -> it.category().code(), Window::comments, Window::within)
        .contains(
            tuple(Kind.COURSE_OF_CONDUCT, "HARASSMENT", 2, Duration.ofDays(7)),
            tuple(Kind.FLOOD, "SPAM_FLOOD", 3, Duration.ofMinutes(5)),
            tuple(Kind.PILE_ON, "PILE_ON", 5, Duration.ofHours(1)),
            tuple(Kind.COPIES, "COPIED_CAMPAIGN", 5, Duration.ofDays(1)));
    assertThat(windows)
        .allSatisfy(it -> assertThat(it.grounds().reasonInWelsh()).isNotBlank())
        .allSatisfy(it -> assertThat(it.actions()).isNotEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: flood | kind: anything | expected: course-of-conduct, flood, copies or pile-on",
        "within: PT5M | within: P400D | expected: PT1M to P30D",
        "within: PT5M | within: five minutes | expected: PT1M to P30D",
        "category: COPIED_CAMPAIGN | category: SPAM_FLOOD | expected: a category for which nothing",
        "comments: 3 | comments: 1 | expected: 2 to 20",
        "category: SPAM_FLOOD | category: NONSENSE | expected: a code of the taxonomy",
        "ca-2003-s127 | ca-1999 | expected: an id of the law register",
        "id: same-words-again | id: course-of-conduct | expected: once",
        "id: same-words-again | aid: same-words-again | unknown key aid",
      })
  void saysWhatIsWrongAndWhatWasExpected(String right, String wrong, String complaint)
      throws IOException {
    String broken = shipped().replace(right, wrong);

    assertThat(broken).isNotEqualTo(shipped());
    assertThatThrownBy(() -> read(broken)).hasMessageContaining(complaint);
  }

  private static String shipped() throws IOException {
    return PolicyFiles.resource(PolicyFiles.WINDOWS);
  }

  private static List<Window> read(String yaml) throws IOException {
    return WindowsFile.read(
        yaml, PolicyFiles.taxonomy(), LawFile.read(PolicyFiles.resource(PolicyFiles.LAWS)));
  }
}

package moothall.moderation.conduct;

import static moothall.moderation.conduct.Remarks.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import moothall.moderation.conduct.Window.Kind;
import moothall.moderation.policy.Action;
import moothall.moderation.policy.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What several authors write about the same, where each counts once. */
class ConductOfSeveralTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Conduct pilingOn = new Conduct(List.of(fiveInAnHour(Kind.PILE_ON)));

  @Test
  void marksTheCommentOfTheFifthAuthorAndNamesOneOfEachOther() {
    List<Remark> four = authors(4, MINUTE);

    List<Signal> raised = pilingOn.raisedBy(by(9, "last", Duration.ofMinutes(30)), four);

    assertThat(raised).hasSize(1);
    assertThat(raised.getFirst().remark().commentId()).isEqualTo("last");
    assertThat(raised.getFirst().others()).containsExactlyElementsOf(four);
  }

  @Test
  void countsNobodyTwice() {
    List<Remark> known = new ArrayList<>(authors(3, MINUTE));
    for (int i = 0; i < 50; i++) {
      known.add(by(i % 3, "again-" + i, Duration.ofMinutes(5).plusSeconds(i)));
    }

    assertThat(pilingOn.raisedBy(by(3, "fourth", Duration.ofMinutes(30)), known)).isEmpty();
    assertThat(pilingOn.signals(known)).isEmpty();
  }

  @Test
  void seesNothingInFiveWhoWroteWithinADay() {
    assertThat(pilingOn.signals(authors(5, Duration.ofMinutes(16)))).isEmpty();
  }

  @Test
  void countsOnlyWhatIsHarshInAPileOnAndWhateverItIsAmongCopies() {
    Remark mild =
        new Remark(
            "ambermere", "mild", "v1", Remarks.START, List.of(), Set.of(), null, 1L, Set.of());
    Remark help =
        new Remark(
            "ambermere",
            "help",
            "v1",
            Remarks.START,
            List.of("ABUSE_STAFF", "URGENT_SERVICE"),
            Set.of(),
            null,
            1L,
            Set.of());
    Conduct copying = new Conduct(List.of(fiveInAnHour(Kind.COPIES)));

    assertThat(pilingOn.concerns(mild)).isFalse();
    assertThat(pilingOn.concerns(help)).isFalse();
    assertThat(copying.concerns(mild)).isTrue();
    assertThat(copying.concerns(help)).isFalse();
  }

  /** Otherwise a campaign of hundreds would be hundreds of cases. */
  @Test
  void marksOneCommentForEachHourThatItGoesOn() {
    List<Remark> all = authors(180, MINUTE);

    assertThat(marked(all)).containsExactly("a4", "a64", "a124");
    assertThat(pilingOn.signals(all)).extracting(it -> it.remark().commentId()).contains("a124");
  }

  /** Only the newest are looked at, so that the first of them are others with each that comes. */
  @Test
  void marksNoMoreWhereMoreComeThanAreLookedAt() {
    assertThat(marked(authors(3 * Conduct.MOST_REMARKS, SECOND))).containsExactly("a4");
  }

  /** What is kept is forgotten while it goes on: of hundreds the newest stay, and what was told. */
  @Test
  void marksOneForEachWindowHoweverLittleIsKept() {
    Duration lag = Duration.ofHours(1);
    Conduct copying = new Conduct(List.of(fiveInAnHour(Kind.COPIES)));

    assertThat(marked(pilingOn, authors(300, MINUTE), lag.plusHours(1)))
        .containsExactly("a4", "a64", "a124", "a184", "a244");
    assertThat(marked(copying, authors(600, SECOND.multipliedBy(15)), Duration.ofDays(1)))
        .containsExactly("a4", "a244", "a484");
  }

  /** An hour after it is over, what was told is forgotten before what it spoke for. */
  @Test
  void tellsNothingAgainWhenWhatWasToldIsForgotten() {
    List<Remark> all = new ArrayList<>(authors(60, MINUTE));
    Remark late = by(100, "late", Duration.ofMinutes(130));

    List<Remark> without = all.subList(30, 60);

    assertThat(pilingOn.raisedBy(late, without)).isEmpty();
  }

  @Test
  void marksOneInWhateverOrderTheyCome() {
    for (int seed = 0; seed < 50; seed++) {
      List<Remark> all = new ArrayList<>(authors(60, MINUTE));
      Collections.shuffle(all, new Random(seed));

      assertThat(marked(all)).as("seed " + seed).hasSize(1);
    }
  }

  @Test
  void marksOneAtLeastWhereTheNewestComeFirst() {
    List<Remark> all = authors(180, MINUTE).reversed();

    assertThat(marked(all)).hasSizeBetween(1, 3).contains("a179");
  }

  /** What others write is no reason to hide what somebody wrote. */
  @ParameterizedTest
  @EnumSource(names = {"COPIES", "PILE_ON"})
  void neverHides(Kind kind) {
    assertThat(fiveInAnHour(kind).actions()).doesNotContain(Action.HIDE).isNotEmpty();
    assertThatThrownBy(() -> window(kind, "SPAM_FLOOD"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SPAM_FLOOD");
  }

  /** What is marked where they come one after the other. */
  private List<String> marked(List<Remark> all) {
    return marked(pilingOn, all, Duration.ofDays(365));
  }

  /** The same with a memory of so long, of which what is never looked at again is left out. */
  private static List<String> marked(Conduct conduct, List<Remark> all, Duration memory) {
    List<String> marked = new ArrayList<>();
    List<Heard> kept = new ArrayList<>();
    long now = 0;
    for (Remark fresh : all) {
      now = Math.max(now, fresh.at().toEpochMilli());
      long over = now - memory.toMillis();
      kept.removeIf(it -> it.received() < over);
      kept.removeAll(Heard.neverLookedAt(kept));
      List<Remark> known = kept.stream().map(Heard::remark).toList();
      kept.add(new Heard(fresh, now));
      for (Signal signal : conduct.raisedBy(fresh, known)) {
        marked.add(signal.remark().commentId());
        kept.replaceAll(it -> it.remark().isSameAs(signal.remark()) ? marked(it) : it);
      }
    }
    return marked;
  }

  private static Heard marked(Heard heard) {
    Remark it = heard.remark();
    return new Heard(
        new Remark(
            it.councilId(),
            it.commentId(),
            it.version(),
            it.at(),
            it.categories(),
            it.targets(),
            it.sketch(),
            it.writer(),
            Set.of("five")),
        heard.received());
  }

  private static List<Remark> authors(int number, Duration apart) {
    return IntStream.range(0, number).mapToObj(i -> by(i, "a" + i, apart.multipliedBy(i))).toList();
  }

  private static Window fiveInAnHour(Kind kind) {
    return window(kind, kind == Kind.COPIES ? "COPIED_CAMPAIGN" : "PILE_ON");
  }

  private static Window window(Kind kind, String category) {
    return new Window(
        "five",
        kind,
        Remarks.category(category),
        new Rule.Grounds("House rules", List.of(), "en", "cy"),
        Duration.ofHours(1),
        5,
        Set.of("ABUSE_STAFF"),
        Set.of("URGENT_SERVICE"));
  }
}

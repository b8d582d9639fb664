package moothall.moderation.conduct;

import static moothall.moderation.conduct.Remarks.BEV;
import static moothall.moderation.conduct.Remarks.JANICE;
import static moothall.moderation.conduct.Remarks.against;
import static moothall.moderation.conduct.Remarks.remark;
import static moothall.moderation.conduct.Remarks.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ConductTest {

  private static final String PETITION = "Stop the cameras, sign now at the petition page";

  private final Conduct harassing = new Conduct(List.of(Remarks.twiceInAnHour()));
  private final Conduct flooding = new Conduct(List.of(Remarks.thriceInFiveMinutes()));

  @Test
  void amendsTheSecondOfTwoAgainstOnePersonAndNamesTheFirst() {
    Remark first = against(JANICE, "1", 0);

    List<Signal> raised = harassing.raisedBy(against(JANICE, "2", 59), List.of(first));

    assertThat(raised).hasSize(1);
    assertThat(raised.getFirst().remark().commentId()).isEqualTo("2");
    assertThat(raised.getFirst().others()).containsExactly(first);
  }

  @Test
  void seesNothingInTwoAgainstDifferentPeopleOrTooFarApart() {
    Remark first = against(JANICE, "1", 0);

    assertThat(harassing.raisedBy(against(BEV, "2", 1), List.of(first))).isEmpty();
    assertThat(harassing.raisedBy(against(JANICE, "3", 61), List.of(first))).isEmpty();
  }

  @Test
  void doesNotCountAnEditAsAnotherComment() {
    Remark first = against(JANICE, "1", 0);
    Remark edited =
        new Remark(
            "ambermere",
            "1",
            "v2",
            first.at(),
            first.categories(),
            first.targets(),
            null,
            null,
            Set.of());

    assertThat(harassing.raisedBy(edited, List.of(first))).isEmpty();
  }

  @Test
  void amendsTheLaterOneAlsoIfTheEarlierOneComesLate() {
    Remark later = against(JANICE, "2", 30);

    assertThat(harassing.raisedBy(against(JANICE, "1", 0), List.of(later)))
        .extracting(it -> it.remark().commentId())
        .containsExactly("2");
  }

  @Test
  void leavesTheFirstTwoOfAFloodAndAmendsTheThird() {
    List<Remark> two = List.of(saying(PETITION, "1", 0), saying(PETITION + "?", "2", 1));

    assertThat(flooding.raisedBy(two.get(1), two.subList(0, 1))).isEmpty();
    assertThat(flooding.raisedBy(saying(PETITION + "!!", "3", 4), two))
        .extracting(it -> it.remark().commentId())
        .containsExactly("3");
    assertThat(flooding.raisedBy(saying(PETITION, "4", 6), two)).isEmpty();
  }

  @Test
  void letsWhoeverNeedsHelpSayItAsOftenAsItTakes() {
    Long gas = Sketch.of("There is a strong smell of gas in Mill Lane, send somebody");
    List<Remark> cries = new ArrayList<>();
    for (int minute = 0; minute < 4; minute++) {
      cries.add(remark("c" + minute, minute, List.of("URGENT_SERVICE"), Set.of(), gas));
    }

    assertThat(flooding.signals(cries)).isEmpty();
  }

  /**
   * The model: a comment is amended if enough others of those written up to an hour before it are
   * against the same person. Whatever the order, and however often each comes, the same comments
   * are amended, each once.
   */
  @Test
  void amendsTheSameCommentsInWhateverOrderTheyCome() {
    int amended = 0;
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      List<Remark> written = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        written.add(against(random.nextInt(3), "c" + i, random.nextInt(240)));
      }
      Set<String> expected = expected(written);
      List<Remark> delivered = new ArrayList<>(written);
      delivered.addAll(written.subList(0, 4));
      Collections.shuffle(delivered, random);

      assertThat(amendedOneByOne(delivered))
          .as("seed " + seed)
          .containsExactlyInAnyOrderElementsOf(expected);
      amended += expected.size();
    }
    assertThat(amended).isGreaterThan(500);
  }

  private static Set<String> expected(List<Remark> written) {
    Set<String> expected = new TreeSet<>();
    for (Remark later : written) {
      for (Remark earlier : written) {
        long minutes = Duration.between(earlier.at(), later.at()).toMinutes();
        boolean before =
            minutes > 0 || (minutes == 0 && earlier.commentId().compareTo(later.commentId()) < 0);
        if (before && minutes <= 60 && earlier.targets().equals(later.targets())) {
          expected.add(later.commentId());
        }
      }
    }
    return expected;
  }

  private List<String> amendedOneByOne(List<Remark> delivered) {
    List<Remark> known = new ArrayList<>();
    List<String> amended = new ArrayList<>();
    for (Remark fresh : delivered) {
      if (known.stream().noneMatch(fresh::isSameAs)) {
        harassing.raisedBy(fresh, known).forEach(it -> amended.add(it.remark().commentId()));
        known.add(fresh);
      }
    }
    return amended;
  }

  @Test
  void neverAsksForAReferral() {
    assertThat(
            Remarks.window("w", Window.Kind.FLOOD, "THREAT_STAFF", Duration.ofHours(1), 2)
                .actions())
        .extracting(Enum::name)
        .containsExactly("HIDE");
  }

  @Test
  void namesAtMostTwentyOthers() {
    List<Remark> known = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      known.add(against(JANICE, "c" + (100 + i), i));
    }

    List<Signal> raised = harassing.raisedBy(against(JANICE, "last", 41), known);

    assertThat(raised).hasSize(1);
    assertThat(raised.getFirst().others())
        .hasSize(Conduct.MOST_OTHERS)
        .extracting(Remark::commentId)
        .endsWith("c139");
  }
}

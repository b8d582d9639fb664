package moothall.moderation.conduct;

import static moothall.moderation.conduct.Remarks.BEV;
import static moothall.moderation.conduct.Remarks.JANICE;
import static moothall.moderation.conduct.Remarks.against;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeardTest {

  private static final long KEPT_MINUTES = 600;

  private final Conduct harassing = new Conduct(List.of(Remarks.twiceInAnHour()));

  /** The plain way keeps everything until its time is over; this one forgets on the way. */
  @Test
  void changesNoSignalWhateverTheOrderInWhichRemarksCome() {
    int raised = 0;
    int forgotten = 0;
    for (int seed = 0; seed < 8; seed++) {
      List<Heard> all = new ArrayList<>();
      List<Heard> few = new ArrayList<>();
      for (Heard next : heard(new Random(seed))) {
        long over = next.received() - KEPT_MINUTES;
        all.removeIf(it -> it.received() < over);
        few.removeIf(it -> it.received() < over);
        List<Heard> unneeded = Heard.neverLookedAt(few);
        few.removeAll(unneeded);
        forgotten += unneeded.size();

        assertThat(Conduct.looked(remarks(few))).isEqualTo(Conduct.looked(remarks(all)));
        if (all.size() % 300 == 299) {
          List<Signal> plain = harassing.raisedBy(next.remark(), remarks(all));
          assertThat(harassing.raisedBy(next.remark(), remarks(few))).isEqualTo(plain);
          raised += plain.size();
        }
        all.add(next);
        few.add(next);
      }
    }
    assertThat(raised).isPositive();
    assertThat(forgotten).isPositive();
  }

  @Test
  void keepsWhatOutlivesTheOthers() {
    List<Heard> kept = new ArrayList<>();
    for (int i = 0; i < Conduct.MOST_REMARKS; i++) {
      kept.add(new Heard(against(JANICE, "new" + i, 100 + i), 1000));
    }
    Heard late = new Heard(against(JANICE, "late", 0), 1001);
    Heard early = new Heard(against(JANICE, "early", 0), 1000);

    assertThat(Heard.neverLookedAt(with(kept, early))).containsExactly(early);
    assertThat(Heard.neverLookedAt(with(kept, late))).isEmpty();
  }

  @Test
  void keepsABoundedNumberInWhateverOrder() {
    List<Heard> backwards = new ArrayList<>();
    for (int i = 0; i < Heard.MOST_KEPT + 50; i++) {
      backwards.add(new Heard(against(JANICE, "c" + i, 10_000 - i), i));
    }

    assertThat(Heard.neverLookedAt(backwards)).hasSize(50);
  }

  /** Much at once, then nothing for hours; some come late, many at the same minute. */
  private static List<Heard> heard(Random random) {
    List<Heard> heard = new ArrayList<>();
    int minute = 0;
    for (int i = 0; i < 900; i++) {
      minute += random.nextInt(250) == 0 ? 400 : random.nextInt(2);
      int late = random.nextInt(10) == 0 ? random.nextInt(900) : random.nextInt(2);
      long target = random.nextInt(2) == 0 ? JANICE : BEV + random.nextInt(60);
      heard.add(new Heard(against(target, "c" + i, Math.max(0, minute - late)), minute));
    }
    return heard;
  }

  private static List<Heard> with(List<Heard> kept, Heard one) {
    List<Heard> more = new ArrayList<>(kept);
    more.add(one);
    return more;
  }

  private static List<Remark> remarks(List<Heard> kept) {
    return kept.stream().map(Heard::remark).toList();
  }
}

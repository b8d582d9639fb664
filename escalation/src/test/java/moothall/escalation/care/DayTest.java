package moothall.escalation.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import moothall.escalation.care.Mark.Kind;
import org.junit.jupiter.api.Test;

class DayTest {

  private static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");
  private static final Limits LIMITS = new Limits(60, 24, Duration.ofMinutes(10));

  private final List<Reading> readings = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();

  @Test
  void weighsTheWorstMost() {
    assertThat(List.of(1, 2, 3, 4, 5).stream().map(it -> new Reading(NINE, it).points()))
        .containsExactly(8, 4, 2, 1, 1);
    assertThat(new Reading(NINE, 0).points()).isEqualTo(8);
    assertThat(new Reading(NINE, 99).points()).isEqualTo(1);
  }

  @Test
  void asksForARestAfterAnAmountAndNotBefore() {
    read(0, 1);
    read(1, 1);
    assertThat(advice(2)).isEqualTo(new Advice.GoOn());
    read(2, 1);
    assertThat(advice(3)).isEqualTo(new Advice.Rest(24));
  }

  @Test
  void knowsThatSomebodyRests() {
    readThree(0);
    mark(3, Kind.RESTED);

    assertThat(advice(12)).isEqualTo(new Advice.Resting(minute(13)));
    assertThat(advice(13)).isEqualTo(new Advice.GoOn());
  }

  @Test
  void letsWhoeverWantsToGoOnAndCountsAnew() {
    readThree(0);
    mark(3, Kind.WENT_ON);
    assertThat(advice(3)).isEqualTo(new Advice.GoOn());

    readThree(4);
    assertThat(advice(7)).isEqualTo(new Advice.Rest(24));
  }

  @Test
  void takesAQuietTimeForARest() {
    readThree(0);
    assertThat(advice(11)).isEqualTo(new Advice.Rest(24));
    assertThat(advice(12)).isEqualTo(new Advice.GoOn());

    readThree(20);
    assertThat(advice(22)).isEqualTo(new Advice.Rest(24));
  }

  @Test
  void saysOnceThatADayHadEnough() {
    readThree(0);
    readThree(20);
    readThree(40);
    assertThat(advice(60)).isEqualTo(new Advice.Enough(72));

    mark(60, Kind.WENT_ON);
    assertThat(advice(60)).isEqualTo(new Advice.GoOn());
    readThree(61);
    assertThat(advice(64)).isEqualTo(new Advice.Rest(24));
  }

  @Test
  void countsAnythingInAnyOrder() {
    read(2, 1);
    read(0, 1);
    read(1, 1);
    assertThat(advice(3)).isEqualTo(new Advice.Rest(24));
  }

  @Test
  void refusesLimitsThatAreNone() {
    assertThatThrownBy(() -> new Limits(10, 20, Duration.ofMinutes(5)))
        .hasMessageContaining("expected: 1 or more, and no fewer a day");
    assertThatThrownBy(() -> new Limits(10, 5, Duration.ZERO)).hasMessageContaining("expected");
  }

  @Test
  void sparesCategoriesThatThereAre() throws IOException {
    String categories = Files.readString(Path.of("../docs/categories.md"));

    assertThat(Spared.values())
        .allSatisfy(it ->
            assertThat(it.categories())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(categories).contains("| `" + code + "` |")));
    assertThat(Spared.named(List.of("RACE", "of-old"))).isEqualTo(Set.of(Spared.RACE));
  }

  private void readThree(int minute) {
    for (int i = 0; i < 3; i++) {
      read(minute + i, 1);
    }
  }

  private void read(int minute, int priority) {
    readings.add(new Reading(minute(minute), priority));
  }

  private void mark(int minute, Kind kind) {
    marks.add(new Mark(minute(minute), kind));
  }

  private Advice advice(int minute) {
    return new Day(readings, marks).advice(LIMITS, minute(minute));
  }

  private static Instant minute(int minute) {
    return NINE.plus(Duration.ofMinutes(minute));
  }
}

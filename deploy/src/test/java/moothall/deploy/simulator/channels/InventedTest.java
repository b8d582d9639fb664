package moothall.deploy.simulator.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import moothall.deploy.simulator.town.Posts;
import moothall.deploy.simulator.town.Words;
import org.junit.jupiter.api.Test;

class InventedTest {

  @Test
  void givesNoNumberTwice() {
    Set<String> numbers = new HashSet<>();

    for (int i = 0; i < 10_000; i++) {
      assertThat(numbers.add(Invented.number())).isTrue();
    }
  }

  /** A run gives none below the time at which it began, and none beyond that at which it ended. */
  @Test
  void givesGreaterNumbersInALaterRun() {
    long begun = microseconds(Instant.now());

    long number = Long.parseLong(Invented.number());

    assertThat(number).isBetween(begun, microseconds(Instant.now().plusSeconds(1)));
  }

  private static long microseconds(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  @Test
  void givesEachPostTheSameNumberAlways() {
    assertThat(Posts.all().stream().map(Invented::number)).doesNotHaveDuplicates();
    assertThat(Invented.number(Posts.all().getFirst())).isEqualTo("901000000000000");
  }

  @Test
  void knowsAResidentByName() {
    assertThat(Invented.resident(new Words("Jo Example ")))
        .isEqualTo(Invented.resident(new Words("jo example")))
        .isNotEqualTo(Invented.resident(new Words("Bo Example")))
        .matches("[0-9]{16}");
  }

  @Test
  void makesAHandleOfAnyName() {
    assertThat(Invented.handle(new Words("  Kev O'Mottram!"), ".")).isEqualTo("kev.o.mottram");
    assertThat(Invented.handle(new Words("Dave B"), "")).isEqualTo("daveb");
    assertThat(Invented.handle(new Words("\uD83D\uDE00"), "_")).isEqualTo("resident");
  }

  @Test
  void givesNoSecretTwice() {
    assertThat(Invented.secret()).hasSize(48).isNotEqualTo(Invented.secret());
  }
}

package moothall.escalation.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RoundsTest {

  private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instance INGEST = new Instance("ingest", "http://a.example");
  private static final Instance OTHER = new Instance("ingest", "http://b.example");
  private static final String COUNTER = "moothall_comments_accepted_total";

  private Rounds rounds = new Rounds(List.of(INGEST, OTHER), List.of());

  @Test
  void countsOnThroughARestart() {
    look(0, Map.of(INGEST, 100.0));
    look(60, Map.of(INGEST, 110.0));
    look(120, Map.of(INGEST, 4.0));

    assertThat(growth()).as("ten before the restart and four since").isEqualTo(14);
  }

  @Test
  void countsWhatCameWhileNobodyHeardIt() {
    look(0, Map.of(INGEST, 100.0));
    look(60, Map.of());
    look(120, Map.of(INGEST, 130.0));

    assertThat(growth()).isEqualTo(30);
    assertThat(rounds.lastHeard(INGEST)).contains(START.plusSeconds(120));
    assertThat(rounds.lastHeard(OTHER)).isEmpty();
  }

  @Test
  void countsNothingOfAnInstanceThatItHearsForTheFirstTime() {
    look(0, Map.of(INGEST, 1.0));
    look(60, Map.of(INGEST, 1.0, OTHER, 5000.0));
    look(120, Map.of(INGEST, 2.0, OTHER, 5003.0));

    assertThat(growth()).isEqualTo(4);
  }

  @Test
  void seesTheFirstOfItsKind() {
    rounds = rounds.and(new Round(START, Map.of(INGEST, List.of())));
    look(60, Map.of(INGEST, 2.0));

    assertThat(growth()).isEqualTo(2);
  }

  @Test
  void forgetsWhatIsOlderThanAQuarterOfAnHour() {
    for (int second = 0; second <= 1200; second += 10) {
      look(second, Map.of(INGEST, (double) second));
    }

    assertThat(rounds.rounds().getFirst().at()).isEqualTo(START.plusSeconds(310));
    assertThat(Figures.perMinute(rounds, COUNTER, Map.of()).orElseThrow())
        .isCloseTo(60, within(0.01));
    assertThat(Figures.steps(rounds, COUNTER))
        .hasSize(14)
        .allSatisfy(it -> assertThat(it.perMinute()).isCloseTo(60, within(0.01)));
  }

  @Test
  void saysHowLongNineteenOfTwentyTook() {
    buckets(0, 0, 0, 0);
    buckets(60, 90, 95, 100);
    assertThat(Figures.slowest(rounds, "moothall_x_seconds")).hasValue(5);
    buckets(120, 90, 96, 200);
    assertThat(Figures.slowest(rounds, "moothall_x_seconds")).hasValue(Double.POSITIVE_INFINITY);
    assertThat(Figures.slowest(rounds, "moothall_y_seconds")).isEmpty();
  }

  private void buckets(int second, double one, double five, double all) {
    String name = "moothall_x_seconds_bucket";
    rounds =
        rounds.and(
            new Round(
                START.plusSeconds(second),
                Map.of(
                    INGEST,
                    List.of(
                        new Sample(name, Map.of("le", "1.0"), one),
                        new Sample(name, Map.of("le", "5.0"), five),
                        new Sample(name, Map.of("le", "+Inf"), all)))));
  }

  private double growth() {
    return rounds.growth(COUNTER, Map.of(), Duration.ofMinutes(5)).getOrDefault("", 0.0);
  }

  private void look(int second, Map<Instance, Double> values) {
    Map<Instance, List<Sample>> said = new java.util.HashMap<>();
    values.forEach((instance, value) ->
        said.put(instance, List.of(new Sample(COUNTER, Map.of("page", "p"), value))));
    rounds = rounds.and(new Round(START.plusSeconds(second), said));
  }
}

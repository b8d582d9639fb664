package moothall.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthResult;
import moothall.service.health.Degraded;
import org.apache.kafka.streams.KafkaStreams.State;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StreamStandingTest {

  @Test
  void isWellWithAllItsThreads() {
    StreamStanding whole = new StreamStanding(State.RUNNING, 2, 2);

    assertThat(StreamHealth.of(whole).getStatus()).isEqualTo(HealthStatus.UP);
    assertThat(StreamReadiness.of(whole).getStatus()).isEqualTo(HealthStatus.UP);
  }

  @Test
  void goesOnWithOneOfTwoThreadsAndSaysSo() {
    StreamStanding half = new StreamStanding(State.RUNNING, 1, 2);

    assertThat(StreamHealth.of(half).getStatus()).isEqualTo(HealthStatus.UP);
    assertThat(StreamReadiness.of(half).getStatus()).isEqualTo(Degraded.STATUS);
    assertSays(StreamReadiness.of(half), "judges with fewer threads than wanted");
  }

  @Test
  void isDownWithoutAThreadThoughItCallsItselfRunning() {
    StreamStanding dead = new StreamStanding(State.RUNNING, 0, 2);

    assertThat(StreamHealth.of(dead).getStatus()).isEqualTo(HealthStatus.DOWN);
    assertThat(StreamReadiness.of(dead).getStatus()).isEqualTo(HealthStatus.DOWN);
    assertSays(StreamHealth.of(dead), "no thread of the stream is alive");
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"PENDING_SHUTDOWN", "NOT_RUNNING", "PENDING_ERROR", "ERROR"})
  void isDownOnceItHasEnded(State state) {
    assertSays(
        StreamHealth.of(new StreamStanding(state, 0, 2)),
        "the stream has ended and does not begin again by itself");
    assertThat(StreamHealth.of(new StreamStanding(state, 0, 2)).getStatus())
        .isEqualTo(HealthStatus.DOWN);
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"CREATED", "REBALANCING"})
  void isAliveWhileItBegins(State state) {
    assertThat(StreamHealth.of(new StreamStanding(state, 2, 2)).getStatus())
        .isEqualTo(HealthStatus.UP);
  }

  private static void assertSays(HealthResult result, String why) {
    assertThat(result.getDetails())
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("why", why);
  }
}

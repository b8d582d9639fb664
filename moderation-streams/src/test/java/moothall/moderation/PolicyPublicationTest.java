package moothall.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import moothall.schemas.WholeTopic;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class PolicyPublicationTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void triesAgainUntilItIsSaidAndShowsThatItIsNot() throws InterruptedException {
    CountDownLatch lastTry = new CountDownLatch(1);
    CountDownLatch looked = new CountDownLatch(1);
    try (PolicyPublication publication =
        PolicyPublication.start(
            () -> {
              if (tries.incrementAndGet() < 3) {
                throw new TimeoutException("Kafka is away");
              }
              lastTry.countDown();
              await(looked);
              return new WholeTopic.Change(1, 0);
            },
            meters,
            Duration.ofMillis(1))) {
      assertThat(publication).isNotNull();
      await(lastTry);
      assertThat(published()).isZero();
      looked.countDown();
      assertThat(publication.awaitEnd(PATIENCE)).isTrue();
    }

    assertThat(published()).isEqualTo(1);
    assertThat(tries).hasValue(3);
  }

  @Test
  void leavesItToWhoeverBeganLater() throws InterruptedException {
    try (PolicyPublication publication =
        PolicyPublication.start(
            () -> {
              tries.incrementAndGet();
              throw new ProducerFencedException("another one");
            },
            meters,
            Duration.ofMillis(1))) {
      assertThat(publication.awaitEnd(PATIENCE)).isTrue();
    }

    assertThat(published()).isEqualTo(1);
    assertThat(tries).hasValue(1);
  }

  @Test
  void endsWithTheServiceWhileKafkaIsAway() {
    PolicyPublication publication =
        PolicyPublication.start(
            () -> {
              throw new TimeoutException("Kafka is away");
            },
            meters,
            Duration.ofHours(1));

    publication.close();

    assertThat(published()).isZero();
  }

  private double published() {
    return meters.get("moothall.policy.published").gauge().value();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

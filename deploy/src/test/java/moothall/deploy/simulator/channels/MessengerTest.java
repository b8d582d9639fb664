package moothall.deploy.simulator.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MessengerTest {

  private final BlockingQueue<String> attempts = new LinkedBlockingQueue<>();

  @Test
  void triesUntilItIsTakenBeforeItTellsTheNext() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    try (Messenger messenger = new Messenger("test")) {
      messenger.tell(() -> {
        attempts.add("first");
        return switch (tries.incrementAndGet()) {
          case 1 -> 503;
          case 2 -> throw new IOException("nobody there");
          default -> 200;
        };
      });
      messenger.tell(() -> told("second", 200));

      assertThat(List.of(next(), next(), next(), next()))
          .containsExactly("first", "first", "first", "second");
    }
    assertThatNoneIsLeft();
  }

  @Test
  void leavesWhatIsRefused() throws Exception {
    try (Messenger messenger = new Messenger("test")) {
      messenger.tell(() -> told("first", 401));
      messenger.tell(() -> told("second", 200));

      assertThat(List.of(next(), next())).containsExactly("first", "second");
    }
  }

  @Test
  void countsWhatWaitsAndForgetsItWhenItIsClosed() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Messenger messenger = new Messenger("test");
    messenger.tell(() -> {
      attempts.add("first");
      never.await();
      return 200;
    });
    messenger.tell(() -> told("second", 200));
    next();

    assertThat(messenger.waiting()).isEqualTo(2);
    messenger.close();
    messenger.tell(() -> told("third", 200));

    assertThat(attempts).isEmpty();
    assertThatNoneIsLeft();
  }

  /** One whose work has ended may take a moment more to end itself. */
  private static void assertThatNoneIsLeft() throws InterruptedException {
    for (Thread left : messengersLeft()) {
      left.join(Duration.ofSeconds(10));
    }
    assertThat(messengersLeft()).as("what is closed ends").isEmpty();
  }

  private int told(String what, int status) {
    attempts.add(what);
    return status;
  }

  private String next() throws InterruptedException {
    String next = attempts.poll(10, TimeUnit.SECONDS);
    assertThat(next).as("told within ten seconds").isNotNull();
    return next;
  }

  private static List<Thread> messengersLeft() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("town-test"))
        .toList();
  }
}

package moothall.escalation.webhooks;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.measures.Measures;
import moothall.escalation.store.Database;
import moothall.escalation.store.Deliveries;
import moothall.service.Secrets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several receivers, or none. */
final class ReceiversTest {

  private static final EscalationUnderTest SERVICE = EscalationUnderTest.start(Map.of());

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  @Timeout(60)
  void holdUpNobodyWhereOneHangs() throws Exception {
    Files.writeString(SERVICE.folder().resolve("secrets/a.webhook"), "an invented secret");
    CountDownLatch asked = new CountDownLatch(1);
    try (ServerSocket hanging = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        Receiver quick = new Receiver()) {
      Thread.ofVirtual()
          .start(() -> {
            try (Socket caller = hanging.accept()) {
              asked.countDown();
              assertThat(
                      caller.getInputStream().transferTo(java.io.OutputStream.nullOutputStream()))
                  .isPositive();
            } catch (IOException e) {
              // The test is over.
            }
          });
      String slow = "http://127.0.0.1:" + hanging.getLocalPort() + "/";
      var tellings = tellings(file("a-slow", slow, "quick", quick.address()));
      take(1);
      var slowOne = Thread.ofVirtual().start(() -> round(tellings.each().getFirst()));
      asked.await();
      try (var loops =
          new Receivers(
              tellings.each().subList(1, 2), tellings.sweeping(), Duration.ofMillis(20))) {
        take(2);
        until(() -> waiting("quick") == 0 && quick.told().size() == 2);
        assertThat(loops).isNotNull();
        assertThat(slowOne.isAlive()).as("it is still waited for").isTrue();
        assertThat(waiting("a-slow")).isEqualTo(2);
      } finally {
        slowOne.interrupt();
        slowOne.join();
      }
    }
  }

  @Test
  void keepNothingThatNobodyReads() throws Exception {
    tellings(file("one", "http://127.0.0.1:1/", "other", "http://127.0.0.1:1/"));
    take(3);
    assertThat(waiting("one")).isEqualTo(1);

    var none = tellings(null);
    take(4);
    while (none.sweeping().round()) {
      // Some at a time.
    }

    assertThat(none.each()).isEmpty();
    assertThat(SERVICE.count("select count(*) from webhook_delivery where settled_at is null"))
        .isZero();
    assertThat(SERVICE.count("select count(*) from webhook_delivery where subscriber = 'one'"))
        .as("of the second nothing was written down")
        .isEqualTo(1);
  }

  private static void round(Telling telling) {
    try {
      telling.round();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static WebhookBeans.Tellings tellings(@Nullable Path file) {
    return new WebhookBeans()
        .tellings(
            new WebhooksConfig(file, Duration.ofMillis(20), Duration.ofSeconds(5)),
            SERVICE.bean(Database.class),
            SERVICE.bean(Deliveries.class),
            SERVICE.bean(Secrets.class),
            SERVICE.bean(Measures.class),
            Clock.systemUTC(),
            true);
  }

  private static Path file(String one, String url, String other, String otherUrl)
      throws IOException {
    return Files.writeString(
        Files.createTempDirectory("moothall-receivers").resolve("webhooks.yaml"),
        """
        webhooks:
          - {name: %s, url: '%s', secrets: [a.webhook], facts: [case.opened]}
          - {name: %s, url: '%s', secrets: [a.webhook], facts: [case.opened]}
        """
            .formatted(one, url, other, otherUrl));
  }

  private static void take(int comment) {
    var sketch = hateful().on("website:town-news:r-" + comment);
    SERVICE.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);
  }

  private static long waiting(String receiver) {
    return SERVICE.count(
        "select count(*) from webhook_delivery where settled_at is null and subscriber = '"
            + receiver
            + "'");
  }

  private static void until(BooleanSupplier so) {
    while (!so.getAsBoolean()) {
      LockSupport.parkNanos(10_000_000);
    }
  }
}

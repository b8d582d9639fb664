package moothall.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is told to end. */
class LastAnswerTest {

  private static final byte[] COMMENT =
      "{\"id\":\"17\",\"postId\":\"p1\",\"author\":{\"id\":\"a1\",\"name\":\"Lorna Example\"},\"text\":\"When are the bins coming?\",\"createdAt\":\"2026-11-21T10:00:00Z\"}"
          .getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void answersWhatItHasTakenAndTakesNothingMore() throws Exception {
    IngestBench ingest = new IngestBench(folder, Map.of());
    int port = ingest.bean(EmbeddedServer.class).getPort();
    ingest.published.held = new CountDownLatch(1);
    FutureTask<HttpResponse<String>> delivery =
        new FutureTask<>(() -> ingest.deliver("POST", "town/comments", COMMENT));
    Thread.ofVirtual().start(delivery);
    assertThat(ingest.published.waiting.await(30, TimeUnit.SECONDS)).isTrue();

    Thread end = Thread.ofPlatform().start(ingest::close);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (isOpen(port)) {
      assertThat(System.nanoTime()).as("it takes requests no more").isLessThan(deadline);
      Thread.onSpinWait();
    }
    assertThat(delivery.isDone()).isFalse();
    ingest.published.held.countDown();

    assertThat(delivery.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(202);
    assertThat(end.join(Duration.ofSeconds(30))).isTrue();
    assertThat(ingest.published.comments).hasSize(1);
  }

  private static boolean isOpen(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }
}

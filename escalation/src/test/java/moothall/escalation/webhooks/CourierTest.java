package moothall.escalation.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class CourierTest {

  /** Whoever waits for the end of it waits for ever. */
  private static final byte[] BEGINNING =
      "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  @Test
  @Timeout(60)
  void waitsForNobodyWhoBeginsToAnswerAndNeverEnds() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (ServerSocket receiver = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> begin(receiver, over));
      URI address = URI.create("http://127.0.0.1:" + receiver.getLocalPort() + "/");

      String failure =
          new Courier(Duration.ofMillis(300)).carry(HttpRequest.newBuilder(address).build());

      assertThat(failure).isEqualTo("it did not answer within 300 ms");
    } finally {
      over.countDown();
    }
  }

  private static void begin(ServerSocket receiver, CountDownLatch over) {
    try (Socket caller = receiver.accept()) {
      caller.getOutputStream().write(BEGINNING);
      caller.getOutputStream().flush();
      over.await();
    } catch (IOException e) {
      // The test is over, or the caller has gone.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package moothall.escalation.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.SplittableRandom;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckpointHealthTest {

  private final EscalationUnderTest service =
      EscalationUnderTest.start(
          Map.of(
              "moothall.escalation.checkpoints.keep",
              true,
              "moothall.escalation.checkpoints.every",
              "20ms",
              "moothall.escalation.checkpoints.audit-every",
              "100ms"));

  @TempDir private Path folder = Path.of("");

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void saysUpToWhichEntryAndThenWhichIsTheFirstThatDiffers() throws IOException {
    ChainUnderAttack chain = new ChainUnderAttack(service, folder.resolve("unused"));
    chain.seal(5);
    Eventually.happens(
        "five entries are vouched for",
        () -> health().body().contains("vouched for up to entry 5\""));
    assertThat(health().statusCode()).isEqualTo(200);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(
                    service.folder().resolve("secrets").resolve(SigningKey.SECRET))))
        .isEqualTo("rw-------");
    assertThat(service.folder().resolve("checkpoints").resolve("ambermere.vkey")).exists();

    long[] first = {0};
    chain.asSuperuser(superuser ->
        first[0] = Attack.REWRITE.on(superuser, new Attack.Target(5, 5, new SplittableRandom(1))));

    Eventually.happens("the health is down", () -> health().statusCode() == 503);
    assertThat(health().body())
        .contains("whole chain rewritten: entry " + first[0] + " is the first");
    assertThat(metrics()).contains("moothall_checkpoints_refused 1.0");
  }

  private HttpResponse<String> health() {
    return get("/health");
  }

  private String metrics() {
    return get("/prometheus").body();
  }

  private HttpResponse<String> get(String path) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(service.address().resolve(path)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

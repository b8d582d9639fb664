package moothall.moderation.topology;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import moothall.events.CommentReceived;
import moothall.moderation.codec.Received;
import moothall.moderation.packs.ShippedPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Residents' words never reach a log, least of all when something goes wrong. */
class SilenceTest {

  private static final String CANARY = "canarywort";

  @TempDir Path state;

  @Test
  void logsNoWordOfWhatItCannotProcess() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    root.addAppender(log);
    try (var moderation = new ModerationDriver(ShippedPolicy.judge(), state)) {
      CommentReceived words = Received.saying("1", CANARY + " sh1t 01632 960145");
      byte[] encoded = moderation.encoded(words);
      moderation.receive(words);
      moderation.receive(CommentReceived.newBuilder(words).setCommentId(CANARY).build());
      moderation.receiveBytes(CANARY, CANARY.getBytes(StandardCharsets.UTF_8), 0);
      moderation.receiveBytes(CANARY, Arrays.copyOf(encoded, encoded.length - 20), 0);
      moderation.receive(
          CommentReceived.newBuilder(Received.carrying("3", 1_046_000)).setText(CANARY).build());

      assertThat(moderation.setAside())
          .containsExactly("unprocessable", "undecodable", "undecodable", "too-large");
    } finally {
      root.detachAppender(log);
    }

    List<String> lines =
        log.list.stream()
            .map(event ->
                event.getFormattedMessage()
                    + ThrowableProxyUtil.asString(event.getThrowableProxy()))
            .toList();
    assertThat(lines).anyMatch(line -> line.contains("set aside"));
    assertThat(lines).noneMatch(line -> line.contains(CANARY));
  }
}

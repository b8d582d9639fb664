package moothall.service;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class WordlessThrowableTest {

  @Test
  void printsWhereItHappenedAndNotWhatWasSaid() {
    Exception cause = new IllegalArgumentException("cannot parse 'words of a resident'");
    String line = print(new IllegalStateException("while reading 'words of a resident'", cause));

    assertThat(line)
        .contains("java.lang.IllegalStateException", "caused by java.lang.IllegalArgumentException")
        .contains(
            "at moothall.service.WordlessThrowableTest.printsWhereItHappenedAndNotWhatWasSaid")
        .doesNotContain("resident");
  }

  @Test
  void printsMessagesAboutAddresses() {
    assertThat(print(new java.net.ConnectException("127.0.0.1:7410 refused")))
        .contains("127.0.0.1:7410 refused");
  }

  private static String print(Throwable thrown) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    Logger logger = context.getLogger("moothall.test");
    WordlessThrowable converter = new WordlessThrowable();
    converter.setContext(context);
    converter.start();
    return converter.convert(
        new LoggingEvent(
            PatternLayout.class.getName(), logger, Level.WARN, "failed", thrown, null));
  }
}

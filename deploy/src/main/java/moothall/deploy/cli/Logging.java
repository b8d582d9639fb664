package moothall.deploy.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import java.util.function.Supplier;
import moothall.deploy.standalone.Home;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Sends the log of the standalone process to a file in its home, so that the terminal belongs to
 * the person.
 */
final class Logging {

  private static final String CONFIGURATION = "/moothall/deploy/logback-standalone.xml";

  private Logging() {}

  /**
   * What is asked here answers in sentences of its own; what libraries say meanwhile of their
   * trials would stand between them.
   */
  static <T> T quietly(Supplier<T> question) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Logger ours = context.getLogger("moothall");
    @Nullable Level rootLevel = root.getLevel();
    @Nullable Level ourLevel = ours.getLevel();
    root.setLevel(Level.OFF);
    ours.setLevel(Level.OFF);
    try {
      return question.get();
    } finally {
      root.setLevel(rootLevel);
      ours.setLevel(ourLevel);
    }
  }

  static void toFile(Home home) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    URL configuration = Logging.class.getResource(CONFIGURATION);
    if (configuration == null) {
      throw new IllegalStateException("the class path has no " + CONFIGURATION);
    }
    context.reset();
    context.putProperty("moothall.log.file", home.log().toString());
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    try {
      configurator.doConfigure(configuration);
    } catch (JoranException e) {
      throw new IllegalStateException("the log could not be set up: " + e.getMessage(), e);
    }
  }
}

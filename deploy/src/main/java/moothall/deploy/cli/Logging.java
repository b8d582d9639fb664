package moothall.deploy.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import moothall.deploy.standalone.Home;
import org.slf4j.LoggerFactory;

/**
 * Sends the log of the standalone process to a file in its home, so that the terminal belongs to
 * the person.
 */
final class Logging {

  private static final String CONFIGURATION = "/moothall/deploy/logback-standalone.xml";

  private Logging() {}

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

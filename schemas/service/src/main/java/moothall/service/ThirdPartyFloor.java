package moothall.service;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * No library logs below INFO, whatever level is configured: Kafka's producer prints whole records
 * at TRACE, drivers print bound parameters, HTTP codecs print bodies. Residents' words must not
 * reach a log at any level, so the floor is not a setting. Our own loggers are free to go lower,
 * because they log ids and counts only.
 */
public final class ThirdPartyFloor extends TurboFilter {

  private static final String OURS = "moothall";

  /**
   * Logs the message of an exception, which may quote a request; {@link UnexpectedErrors} logs
   * without.
   */
  private static final String QUOTES_REQUESTS = "io.micronaut.http.server.RouteExecutor";

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] params,
      @Nullable Throwable thrown) {
    if (logger.getName().equals(QUOTES_REQUESTS)) {
      return FilterReply.DENY;
    }
    boolean ours = logger.getName().startsWith(OURS);
    return ours || level.isGreaterOrEqual(Level.INFO) ? FilterReply.NEUTRAL : FilterReply.DENY;
  }
}

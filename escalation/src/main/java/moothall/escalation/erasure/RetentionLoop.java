package moothall.escalation.erasure;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import jakarta.annotation.PreDestroy;
import moothall.escalation.BackgroundLoop;
import moothall.escalation.Bell;

/** Looks now and then for what is due. Several instances may: each comment is locked. */
@Context
@Requires(property = "moothall.escalation.retention.erase", notEquals = StringUtils.FALSE)
final class RetentionLoop {

  private final BackgroundLoop loop;

  RetentionLoop(Retention retention, RetentionConfig config) {
    this.loop = new BackgroundLoop("retention", new Bell(), config.every(), retention::round);
  }

  @PreDestroy
  void close() {
    loop.close();
  }
}

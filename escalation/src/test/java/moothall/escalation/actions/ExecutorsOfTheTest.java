package moothall.escalation.actions;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;

/** Every executor that the service has, for a worker put together by hand. */
@Singleton
@Requires(property = "moothall.test.callback")
record ExecutorsOfTheTest(List<ActionExecutor> all) {}

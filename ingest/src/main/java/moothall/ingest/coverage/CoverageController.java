package moothall.ingest.coverage;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import moothall.ingest.recent.RecentComments;

/** Coverage as JSON, for the command line and for whoever watches. */
@Controller("/coverage")
@Requires(beans = RecentComments.class)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CoverageController {

  private final Coverage coverage;

  CoverageController(Coverage coverage) {
    this.coverage = coverage;
  }

  @Get
  List<PageCoverage> coverage() {
    return coverage.all();
  }
}

package moothall.escalation.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import moothall.escalation.reading.PageReader;
import org.jspecify.annotations.Nullable;

/** The page register; never the name of a secret, nor an address at which a page takes requests. */
@Controller("/api/pages")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PageController {

  private final PageReader reader;

  PageController(PageReader reader) {
    this.reader = reader;
  }

  /**
   * A page. What nobody said is null.
   *
   * @param approval how it stands today: APPROVED, OLD (longer ago than a year), UNDATED, MISSING
   *     or SUSPENDED
   * @param acts what can be asked of its platform
   */
  record PageView(
      String pageId,
      String councilId,
      String platform,
      String name,
      String profile,
      String mode,
      String status,
      String approval,
      @Nullable String approvedBy,
      @Nullable String approvedOn,
      @Nullable String ownerTeam,
      @Nullable String purpose,
      @Nullable String houseRules,
      @Nullable String hours,
      List<String> languages,
      @Nullable String region,
      @Nullable Integer retentionDays,
      List<String> acts) {}

  @Get
  @Does("Lists the page register, and how each approval stands")
  @Gives(value = PageView.class, many = true)
  List<PageView> all() {
    return reader.all().stream().map(PageController::view).toList();
  }

  private static PageView view(PageReader.Page page) {
    var it = page.entry();
    return new PageView(
        it.pageId(),
        it.councilId(),
        it.platform(),
        it.name(),
        it.profile(),
        it.mode(),
        it.status(),
        page.standing().name(),
        it.approval().by().orElse(null),
        it.approval().on().map(Object::toString).orElse(null),
        it.purpose().owner().orElse(null),
        it.purpose().words().orElse(null),
        it.purpose().houseRules().orElse(null),
        it.how().hours().orElse(null),
        it.how().languages(),
        it.how().region().orElse(null),
        it.how().retentionDays().orElse(null),
        page.acts().stream().map(Enum::name).toList());
  }
}

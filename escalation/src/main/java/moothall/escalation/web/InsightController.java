package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import moothall.escalation.access.Viewer;
import moothall.escalation.insight.Insights;
import moothall.escalation.insight.Share;
import moothall.escalation.reading.InsightReader;
import moothall.escalation.reading.InsightReader.Answer;
import moothall.escalation.reading.InsightReader.Asked;
import moothall.service.Problem;
import org.jspecify.annotations.Nullable;

/** How moderation went, of the cases that whoever asks sees. */
@Controller("/api/insights")
@ExecuteOn(TaskExecutors.BLOCKING)
final class InsightController {

  private final InsightReader reader;

  InsightController(InsightReader reader) {
    this.reader = reader;
  }

  /**
   * Numbers of categories and strands are texts: {@code 12}, or {@code 1 to 4}. There are none of
   * either for a token that is not good for cases.
   *
   * @param exposure null for those who do not lead, or where few people opened cases
   */
  record InsightView(
      List<DayView> days,
      List<CountedView> categories,
      List<CountedView> strands,
      List<HidesView> hides,
      ShareView overturned,
      List<RuleView> rules,
      ShareView agreement,
      ShareView appealsUpheld,
      @Nullable ExposureView exposure) {

    private static InsightView of(Insights it) {
      return new InsightView(
          it.days().stream()
              .map(day -> new DayView(day.day().toString(), day.nothing(), day.cases()))
              .toList(),
          counted(it.categories()),
          counted(it.strands()),
          it.hides().stream()
              .map(each ->
                  new HidesView(
                      each.platform(),
                      each.automatic(),
                      each.number(),
                      each.middle().toMillis() / 1000.0,
                      each.slow().toMillis() / 1000.0))
              .toList(),
          ShareView.of(it.overturned()),
          it.rules().stream()
              .map(each -> new RuleView(each.id(), each.stood().map(ShareView::of).orElse(null)))
              .toList(),
          ShareView.of(it.agreement()),
          ShareView.of(it.appeals()),
          it.exposure()
              .map(all -> new ExposureView(all.people(), all.cases(), all.middle(), all.most()))
              .orElse(null));
    }

    private static List<CountedView> counted(List<Insights.Counted> all) {
      return all.stream().map(it -> new CountedView(it.category(), it.cases().words())).toList();
    }
  }

  /** A day: comments in which nothing was found, and cases opened. */
  record DayView(String day, long nothingFound, long cases) {}

  /** A category and in how many cases. */
  record CountedView(String category, String cases) {}

  /** Of one platform, by the machine or by people. */
  record HidesView(
      String platform, boolean automatic, long number, double secondsP50, double secondsP95) {}

  /**
   * How many of how many.
   *
   * @param low lower end of the 95 % interval, null of nothing
   */
  record ShareView(long hits, long of, @Nullable Double low, @Nullable Double high) {

    static ShareView of(Share it) {
      return new ShareView(
          it.hits(),
          it.of(),
          it.isOfNothing() ? null : it.low(),
          it.isOfNothing() ? null : it.high());
    }
  }

  /**
   * A rule.
   *
   * @param notFoundWrong of cases that the machine hid and people decided; null where they are
   *     fewer than five
   */
  record RuleView(String rule, @Nullable ShareView notFoundWrong) {}

  /** Cases that people opened, each once a person and day. */
  record ExposureView(int people, long cases, long middle, long most) {}

  @Get
  @Does("How moderation went between two days, of the cases that one sees")
  @Gives(InsightView.class)
  HttpResponse<?> insights(
      @QueryValue @Nullable String from,
      @QueryValue @Nullable String to,
      @QueryValue @Nullable String page,
      Viewer viewer) {
    return switch (reader.asked(from, to, page)) {
      case Asked.Wrong(var why) -> Answers.badRequest("period", why);
      case Asked.About about ->
          switch (reader.of(viewer, about)) {
            case Answer.Counted(var it) -> HttpResponse.ok(InsightView.of(it));
            case Answer.NotNow(var code, var why) ->
                Problem.of(HttpStatus.SERVICE_UNAVAILABLE, code, why).toResponse();
          };
    };
  }
}

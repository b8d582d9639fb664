package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import moothall.escalation.insight.Insights;
import moothall.escalation.insight.Share;
import moothall.escalation.transparency.Cell;

/**
 * Insights as a page shows them.
 *
 * @param days the newest first
 * @param daily cases on top of what nothing was found in, the oldest day first
 * @param categories with a bar each
 * @param few rules of which too few cases were decided
 */
public record InsightSheet(
    List<Insights.Day> days,
    Bars daily,
    long nothing,
    long cases,
    List<Category> categories,
    List<Category> strands,
    List<Hides> hides,
    String overturned,
    List<Rule> rules,
    List<String> few,
    String agreement,
    String appeals,
    Optional<Insights.Exposure> exposure) {

  /**
   * A category.
   *
   * @param bar how long its bar is, of 100; nought where the number is not shown
   */
  public record Category(String name, String cases, double bar) {}

  /** Of one platform. */
  public record Hides(String platform, String by, long number, String middle, String slow) {}

  /**
   * A rule.
   *
   * @param low left end of its interval, of 100
   * @param value its share, of 100
   * @param high right end
   */
  public record Rule(String id, String words, double low, double value, double high) {}

  static InsightSheet of(Insights it) {
    return new InsightSheet(
        it.days().reversed(),
        Bars.of(it.days().stream().map(day -> new long[] {day.cases(), day.nothing()}).toList()),
        it.days().stream().mapToLong(Insights.Day::nothing).sum(),
        it.days().stream().mapToLong(Insights.Day::cases).sum(),
        categories(it.categories()),
        categories(it.strands()),
        it.hides().stream()
            .map(each ->
                new Hides(
                    each.platform(),
                    each.automatic() ? t("the machine") : t("people"),
                    each.number(),
                    words(each.middle()),
                    words(each.slow())))
            .toList(),
        words(it.overturned()),
        it.rules().stream()
            .filter(each -> each.stood().isPresent())
            .map(InsightSheet::rule)
            .toList(),
        it.rules().stream().filter(each -> each.stood().isEmpty()).map(Insights.Rule::id).toList(),
        words(it.agreement()),
        words(it.appeals()),
        it.exposure());
  }

  private static List<Category> categories(List<Insights.Counted> all) {
    long most = all.stream().mapToLong(it -> shown(it.cases())).max().orElse(0);
    return all.stream()
        .map(it ->
            new Category(
                it.category(),
                said(it.cases()),
                most == 0 ? 0 : Math.round(1000.0 * shown(it.cases()) / most) / 10.0))
        .toList();
  }

  /** A number as it may be said. */
  public static String said(Cell cell) {
    return switch (cell) {
      case Cell.AtLeast(long number) -> t("at least {0}", number);
      default -> t(cell.words());
    };
  }

  private static long shown(Cell cell) {
    return cell instanceof Cell.Exact(long number) ? number : 0;
  }

  private static Rule rule(Insights.Rule it) {
    Share stood = it.stood().orElseThrow();
    return new Rule(
        it.id(), words(stood), percent(stood.low()), percent(stood.value()), percent(stood.high()));
  }

  private static double percent(double share) {
    return Math.round(share * 1000) / 10.0;
  }

  /** Such as 18 of 20: 90 % (70 to 97 %). */
  static String words(Share it) {
    return it.isOfNothing()
        ? t("none yet")
        : t(
            "{0} of {1}: {2} % ({3} to {4} %)",
            number(it.hits()),
            number(it.of()),
            whole(it.value()),
            whole(it.low()),
            whole(it.high()));
  }

  private static String number(long it) {
    return String.format(Locale.UK, "%,d", it);
  }

  private static String whole(double share) {
    return String.format(Locale.UK, "%.0f", share * 100);
  }

  private static String words(Duration it) {
    if (it.toMinutes() < 2) {
      return String.format(Locale.UK, "%.1f s", it.toMillis() / 1000.0);
    }
    return it.toHours() < 2 ? it.toMinutes() + " min" : it.toHours() + " h";
  }
}

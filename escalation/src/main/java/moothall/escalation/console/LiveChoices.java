package moothall.escalation.console;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.escalation.live.Outcome;

/** What can be chosen above the live view: what turned up lately, and what is chosen already. */
public record LiveChoices(
    List<Choice> pages, List<Choice> platforms, List<Choice> categories, List<Outcome> outcomes) {

  /** One of them. */
  public record Choice(String value, String words) {}

  static LiveChoices among(List<LiveRow> lately, LiveFilter filter) {
    return new LiveChoices(
        choices(
            lately.stream().map(it -> new Choice(it.source().pageId(), it.source().page())),
            filter.page()),
        choices(
            lately.stream().map(it -> it.source().platform()).map(it -> new Choice(it, it)),
            filter.platform()),
        choices(
            lately.stream()
                .flatMap(it -> Stream.of(it.verdict().categories().split(", ", -1)))
                .map(it -> new Choice(it, it)),
            filter.category()),
        List.of(Outcome.values()));
  }

  private static List<Choice> choices(Stream<Choice> lately, String chosen) {
    return Stream.concat(lately, Stream.of(new Choice(chosen, VisibleText.of(chosen))))
        .filter(it -> !it.value().isEmpty())
        .collect(Collectors.toMap(Choice::value, it -> it, (one, _) -> one, TreeMap::new))
        .values()
        .stream()
        .toList();
  }
}

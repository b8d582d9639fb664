package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import moothall.escalation.console.OperationsSheet.Table;
import moothall.escalation.watch.Figures;
import moothall.escalation.watch.Instance;
import moothall.escalation.watch.Quantity;
import moothall.escalation.watch.Rounds;
import org.jspecify.annotations.Nullable;

/** The figures that operations look at, drawn from what the services say. */
final class OperationsTables {

  private static final String NOT_YET = "–";
  private static final Map<String, String> ALL = Map.of();
  private static final Map<String, String> HIDES = Map.of("kind", "HIDE");

  private final Rounds rounds;

  private OperationsTables(Rounds rounds) {
    this.rounds = rounds;
  }

  static List<Table> of(Rounds rounds) {
    OperationsTables tables = new OperationsTables(rounds);
    return List.of(
        tables.flow(),
        tables.waiting(),
        tables.instances(),
        tables.partitions(),
        tables.pages(),
        tables.allowances(),
        tables.setAside());
  }

  static FlowChart chart(Rounds rounds) {
    return new FlowChart(
        Figures.steps(rounds, "moothall_comments_accepted_total"),
        Figures.steps(rounds, "moothall_verdicts_total"));
  }

  private Table flow() {
    return new Table(
        t("What flows (last five minutes)"),
        List.of(t("What"), t("A minute"), t("Nineteen of twenty within")),
        List.of(
            flow(
                t("Comments received"),
                "moothall_comments_accepted_total",
                "moothall_posted_to_accepted_seconds"),
            flow(t("Verdicts"), "moothall_verdicts_total", "moothall_ingest_to_verdict_seconds"),
            flow(t("Cases opened"), "moothall_cases_total", "moothall_verdict_to_case_seconds"),
            flow(t("Hides settled"), "moothall_hides_total", "moothall_ingest_to_hide_seconds")),
        "");
  }

  private List<String> flow(String what, String counter, String histogram) {
    return List.of(
        what,
        words(Figures.perMinute(rounds, counter, ALL), Quantity::number),
        words(Figures.slowest(rounds, histogram), Quantity::of));
  }

  private Table waiting() {
    return new Table(
        t("What waits"),
        List.of(t("What"), t("How many"), t("The oldest")),
        List.of(
            List.of(
                t("Comments without a verdict"),
                most("moothall_moderation_lag_records", ALL, Quantity::number),
                most("moothall_oldest_undecided_seconds", ALL, Quantity::of)),
            List.of(
                t("Cases that no person has decided"),
                sumOfMost("moothall_cases_open", "priority"),
                most("moothall_oldest_open_case_seconds", ALL, Quantity::of)),
            List.of(
                t("Hides that a platform has not confirmed"),
                most("moothall_actions_waiting", HIDES, Quantity::number),
                most("moothall_actions_waiting_oldest_seconds", HIDES, Quantity::of)),
            List.of(
                t("Facts for other systems"),
                most("moothall_outbox_depth", ALL, Quantity::number),
                NOT_YET)),
        "");
  }

  private Table instances() {
    return new Table(
        t("Services"),
        List.of(t("Service"), t("Last heard"), t("Not well"), t("Room on its disk")),
        rounds.instances().stream()
            .map(it ->
                List.of(
                    it.toString(),
                    rounds.lastHeard(it).map(CouncilTime::local).orElseGet(() -> t("not heard")),
                    unwell(it.toString()),
                    room(it.toString())))
            .toList(),
        "");
  }

  private String unwell(String instance) {
    if (silent().anyMatch(instance::equals)) {
      return t("unknown");
    }
    List<String> parts =
        rounds.now("moothall_health", ALL).stream()
            .filter(it -> it.instance().toString().equals(instance) && it.sample().value() < 1)
            .map(it -> it.sample().label("part"))
            .sorted()
            .toList();
    return parts.isEmpty() ? t("nothing") : String.join(", ", parts);
  }

  private String room(String instance) {
    return words(
        rounds.now("moothall_disk_free_bytes", ALL).stream()
            .filter(it -> it.instance().toString().equals(instance))
            .mapToDouble(it -> it.sample().value())
            .findFirst(),
        Quantity::bytes);
  }

  private Table partitions() {
    Map<String, Double> lag = rounds.mostBy("moothall_partition_lag_records", ALL, "partition");
    Map<String, Double> oldest =
        rounds.mostBy("moothall_partition_oldest_undecided_seconds", ALL, "partition");
    return new Table(
        t("Partitions of the stream with something to judge"),
        List.of(t("Partition"), t("Comments"), t("The oldest has waited")),
        lag.entrySet().stream()
            .filter(it -> it.getValue() > 0)
            .map(it ->
                List.of(
                    it.getKey(),
                    Quantity.number(it.getValue()),
                    Quantity.of(oldest.getOrDefault(it.getKey(), 0.0))))
            .toList(),
        lag.isEmpty()
            ? t("Unknown: moderation does not say.")
            : t("None: all that was received is judged."));
  }

  private Table pages() {
    Map<String, Double> received = byPage("moothall_page_received");
    Map<String, Double> decided = byPage("moothall_page_decided");
    Map<String, Double> setAside = byPage("moothall_page_set_aside");
    Map<String, Double> waiting = byPage("moothall_page_waiting");
    Map<String, Double> oldest = byPage("moothall_page_oldest_waiting_seconds");
    Map<String, Double> listed = byPage("moothall_page_last_listed_seconds");
    Map<String, Double> refused = byPage("moothall_page_sign_in_broken");
    List<List<String>> rows = new ArrayList<>();
    for (String page : new TreeSet<>(received.keySet())) {
      rows.add(
          List.of(
              page,
              number(received.get(page)),
              number(decided.get(page)),
              number(setAside.get(page)),
              number(waiting.get(page)),
              waiting.getOrDefault(page, 0.0) > 0
                  ? Quantity.of(oldest.getOrDefault(page, 0.0))
                  : NOT_YET,
              listed.containsKey(page)
                  ? t("{0} ago", Quantity.of(listed.getOrDefault(page, 0.0)))
                  : NOT_YET,
              refused.getOrDefault(page, 0.0) > 0 ? t("refused") : t("accepted")));
    }
    return new Table(
        t("Pages (last seven days)"),
        List.of(
            t("Page"),
            t("Received"),
            t("Decided"),
            t("Set aside"),
            t("Waiting"),
            t("The oldest of them"),
            t("Read completely"),
            t("Our sign-in")),
        rows,
        t("No page is approved, or ingest does not answer."));
  }

  private Map<String, Double> byPage(String metric) {
    return rounds.mostBy(metric, ALL, "page");
  }

  private Table allowances() {
    Map<String, Double> units = rounds.mostBy("moothall_allowance_units", ALL, "platform");
    return new Table(
        t("Allowances of platforms"),
        List.of(t("Platform"), t("Page"), t("Spent"), t("Of")),
        rounds.now("moothall_allowance_spent", ALL).stream()
            .map(it ->
                List.of(
                    it.sample().label("platform"),
                    it.sample().label("page"),
                    Quantity.number(it.sample().value()),
                    number(units.get(it.sample().label("platform")))))
            .distinct()
            .toList(),
        t("Nothing is spent in the present window."));
  }

  private Table setAside() {
    return new Table(
        t("Set aside since the services started"),
        List.of(t("Service, reason"), t("Records")),
        rounds.sumBy("moothall_dead_letters_total", ALL, "job", "reason").entrySet().stream()
            .filter(it -> it.getValue() > 0)
            .map(it -> List.of(it.getKey(), Quantity.number(it.getValue())))
            .toList(),
        silent().findAny().isPresent()
            ? t("Nothing that those who answer know of.")
            : t("Nothing: every record could be read."));
  }

  private Stream<String> silent() {
    return rounds.instances().stream()
        .filter(it -> !rounds.latest().map(round -> round.heard(it)).orElse(false))
        .map(Instance::toString);
  }

  private String most(String metric, Map<String, String> with, DoubleFunction<String> in) {
    return words(rounds.mostBy(metric, with).values().stream().mapToDouble(it -> it).max(), in);
  }

  /**
   * Every instance of escalation counts the same cases: the greatest of each, and those together.
   */
  private String sumOfMost(String metric, String label) {
    Map<String, Double> each = rounds.mostBy(metric, ALL, label);
    return each.isEmpty()
        ? NOT_YET
        : Quantity.number(each.values().stream().mapToDouble(it -> it).sum());
  }

  private static String number(@Nullable Double value) {
    return value == null ? NOT_YET : Quantity.number(value);
  }

  private static String words(OptionalDouble value, DoubleFunction<String> in) {
    return value.isPresent() ? in.apply(value.getAsDouble()) : NOT_YET;
  }
}

package moothall.escalation.transparency;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts as they are published. A small number is never shown, and every total in which one is
 * hidden is suppressed with it: it says only the sum of what is shown. So what is published is a
 * function of what is shown, and any small number could be any other.
 *
 * @param months oldest first
 * @param tables one for each measure that was counted
 */
public record Publication(List<YearMonth> months, List<Table> tables) {

  public Publication {
    months = List.copyOf(months);
    tables = List.copyOf(tables);
  }

  /** How often something happened on a page in a month. */
  public record Counted(Measure measure, String page, YearMonth month, long number) {}

  /**
   * One measure.
   *
   * @param sums of each month, over all pages
   * @param sum of everything
   */
  public record Table(Measure measure, List<Row> rows, List<Cell> sums, Cell sum) {
    public Table {
      rows = List.copyOf(rows);
      sums = List.copyOf(sums);
    }
  }

  /** A page, with a cell for each month and their sum. */
  public record Row(String page, List<Cell> cells, Cell sum) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** Depends on nothing but its arguments; a month of which nothing was counted shows nothing. */
  public static Publication of(
      Collection<Counted> counted, Set<String> pages, YearMonth from, YearMonth to) {
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
      months.add(month);
    }
    Map<Measure, Map<String, Map<YearMonth, Long>>> numbers = new EnumMap<>(Measure.class);
    for (Counted it : counted) {
      numbers
          .computeIfAbsent(it.measure(), _ -> new TreeMap<>())
          .computeIfAbsent(it.page(), _ -> new TreeMap<>())
          .merge(it.month(), it.number(), Long::sum);
    }
    Set<String> all = new TreeSet<>(pages);
    counted.forEach(it -> all.add(it.page()));
    List<Table> tables = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      tables.add(table(measure, numbers.getOrDefault(measure, Map.of()), all, months));
    }
    return new Publication(months, tables);
  }

  private static Table table(
      Measure measure,
      Map<String, Map<YearMonth, Long>> numbers,
      Set<String> pages,
      List<YearMonth> months) {
    List<Row> rows = new ArrayList<>();
    for (String page : pages) {
      Map<YearMonth, Long> of = numbers.getOrDefault(page, Map.of());
      List<Cell> cells = months.stream().map(it -> Cell.of(of.getOrDefault(it, 0L))).toList();
      rows.add(new Row(page, cells, sum(cells)));
    }
    List<Cell> sums = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      int month = i;
      sums.add(sum(rows.stream().map(row -> row.cells().get(month)).toList()));
    }
    return new Table(
        measure, rows, sums, sum(rows.stream().flatMap(row -> row.cells().stream()).toList()));
  }

  /** Of what is shown, and exact only where nothing is hidden. */
  private static Cell sum(List<Cell> cells) {
    long shown = 0;
    boolean hidden = false;
    for (Cell cell : cells) {
      switch (cell) {
        case Cell.Exact(long number) -> shown += number;
        case Cell.AtLeast(long number) -> {
          shown += number;
          hidden = true;
        }
        case Cell.Small() -> hidden = true;
      }
    }
    return hidden ? new Cell.AtLeast(shown) : new Cell.Exact(shown);
  }
}

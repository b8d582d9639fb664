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

    /** Whether nothing of it is shown anywhere, not even that there was none. */
    public boolean isAllFew() {
      return measure.isRestricted()
          && rows.stream()
              .flatMap(row -> row.cells().stream())
              .allMatch(Cell.Few.class::isInstance);
    }
  }

  /** A page, with a cell for each month and their sum. */
  public record Row(String page, List<Cell> cells, Cell sum) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Depends on nothing but its arguments; a month of which nothing was counted shows nothing.
   *
   * @param settled the last month of which it is known what became of its appeals in time: of a
   *     later one the numbers would still change, and who asks again would see by how much
   */
  public static Publication of(
      Collection<Counted> counted,
      Set<String> pages,
      YearMonth from,
      YearMonth to,
      YearMonth settled) {
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
    Numbers known = new Numbers(numbers, settled);
    List<Table> tables = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      tables.add(table(measure, known, all, months));
    }
    return new Publication(months, tables);
  }

  /** What was counted, and of which months all of it is known. */
  private record Numbers(
      Map<Measure, Map<String, Map<YearMonth, Long>>> counted, YearMonth settled) {

    Cell cell(Measure measure, String page, YearMonth month) {
      if (measure.isOfAppeals() && month.isAfter(settled)) {
        return new Cell.NotYet();
      }
      if (measure == Measure.APPEALS_RECEIVED) {
        // Its own number would give away what is hidden of its parts.
        return sum(Measure.OUTCOMES.stream().map(part -> cell(part, page, month)).toList());
      }
      return Cell.of(
          measure,
          counted
              .getOrDefault(measure, Map.of())
              .getOrDefault(page, Map.of())
              .getOrDefault(month, 0L));
    }
  }

  private static Table table(
      Measure measure, Numbers numbers, Set<String> pages, List<YearMonth> months) {
    List<Row> rows = new ArrayList<>();
    for (String page : pages) {
      List<Cell> cells = months.stream().map(it -> numbers.cell(measure, page, it)).toList();
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
        case Cell.Small(), Cell.Few(), Cell.NotYet() -> hidden = true;
      }
    }
    return hidden ? new Cell.AtLeast(shown) : new Cell.Exact(shown);
  }
}

package moothall.escalation.console;

import java.util.List;
import java.util.Locale;
import moothall.escalation.watch.Watchpoint;

/**
 * What the page of operations shows.
 *
 * @param asked when the services were last asked, as people read it; empty before the first time
 * @param unwatched services that nobody said the address of
 * @param calls what calls a person now
 * @param tables figures, each table for itself
 * @param flow what came and what was decided, minute by minute
 */
public record OperationsSheet(
    String asked,
    List<String> unwatched,
    List<Watchpoint.Call> calls,
    List<Table> tables,
    FlowChart flow) {

  /** Figures under one heading; a table without rows is shown with why there are none. */
  public record Table(String name, List<String> head, List<List<String>> rows, String ifNone) {

    /** Where other pages lead to: the name without what stands in brackets. */
    public String anchor() {
      return name.split(" \\(", 2)[0].toLowerCase(Locale.ROOT).replace(' ', '-');
    }
  }
}

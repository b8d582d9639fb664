package moothall.escalation.console;

import java.util.List;
import moothall.escalation.work.Question;

/**
 * The list of cases as a page.
 *
 * @param question what was asked for
 * @param after where this page begins; empty for the first
 * @param next where the next begins; empty if there is none
 * @param views what the person keeps
 * @param problem why the question could not be answered; empty if it was
 */
public record ListSheet(
    List<CaseRow> rows,
    Question question,
    String after,
    String next,
    List<Saved> views,
    String problem) {

  /** A question that somebody keeps, and where it leads. */
  public record Saved(String name, String address) {}

  public String value(String name) {
    return question.value(name);
  }

  /** The same list in another state or order, from its beginning. */
  public String address(String name, String value) {
    return "/?" + question.with(name, value).query();
  }

  public String nextAddress() {
    String query = question.query();
    return "/?" + (query.isEmpty() ? "" : query + "&") + "after=" + next;
  }

  /** What the script that keeps the list fresh asks for. */
  public String query() {
    String query = question.query();
    return after.isEmpty() ? query : (query.isEmpty() ? "" : query + "&") + "after=" + after;
  }

  /** Whether anything but order and state is asked for. */
  public boolean isFiltered() {
    return Question.NAMES.stream()
        .filter(name -> !name.equals("order") && !name.equals("state"))
        .anyMatch(name -> !value(name).isEmpty());
  }

  public boolean isState(String state) {
    return value("state").equals(state) || (state.equals("all") && value("state").isEmpty());
  }
}

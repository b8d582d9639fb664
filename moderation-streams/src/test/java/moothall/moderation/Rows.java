package moothall.moderation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import moothall.moderation.content.Comment;
import moothall.moderation.policy.Action;
import moothall.moderation.policy.Category;
import moothall.moderation.screen.CommentTable;
import moothall.moderation.verdict.Judge;
import moothall.moderation.verdict.Verdict;

/** Comments of a table with what somebody expects of them, read as {@code screen} reads them. */
public final class Rows {

  /** One comment and what it is expected to lead to. */
  public record Row(String id, Comment comment, Set<String> categories, Set<Action> actions) {

    public boolean isBenign() {
      return categories.isEmpty();
    }

    public Set<Action> referrals() {
      return actions.stream().filter(Action::isReferral).collect(Collectors.toSet());
    }
  }

  private Rows() {}

  public static List<Row> of(String file) {
    Map<String, Comment> comments = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    try (InputStream table = Rows.class.getResourceAsStream("/" + file);
        InputStream again = Rows.class.getResourceAsStream("/" + file)) {
      CommentTable.read(
          table,
          comments::put,
          problem -> {
            throw new IllegalStateException(file + " " + problem);
          });
      List<String> lines =
          new String(again.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
              .lines()
              .toList();
      List<String> header = List.of(lines.getFirst().split("\t", -1));
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split("\t", -1);
        rows.add(
            new Row(
                cells[0],
                Objects.requireNonNull(comments.get(cells[0]), cells[0]),
                names(cells[header.indexOf("expected_categories")]),
                actions(cells[header.indexOf("expected_action")])));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** Codes of the categories that a verdict names. */
  public static Set<String> categories(Verdict verdict) {
    return verdict.categories().stream()
        .map(Category::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a verdict says exactly what is expected of a row. */
  public static boolean agree(Row row, Verdict verdict) {
    return row.categories().equals(categories(verdict))
        && row.actions().equals(Set.copyOf(verdict.actions()));
  }

  public static Verdict judge(Judge judge, Row row) {
    return judge.judge(row.comment());
  }

  private static Set<String> names(String cell) {
    return cell.equals("none") ? Set.of() : new TreeSet<>(Arrays.asList(cell.split(",", -1)));
  }

  private static Set<Action> actions(String cell) {
    Set<Action> actions = EnumSet.noneOf(Action.class);
    for (String name : cell.split("\\+", -1)) {
      actions.add(Action.valueOf(name));
    }
    return actions;
  }
}

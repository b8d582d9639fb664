package moothall.moderation.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Every category there is, read from a table with a header row. */
public final class Taxonomy {

  private static final List<String> COLUMNS =
      List.of(
          "code",
          "group",
          "severity",
          "priority",
          "default_action",
          "strongest",
          "evidence_mode",
          "referral_type",
          "legal_basis",
          "raise",
          "review");

  private final Map<String, Category> byCode;

  private Taxonomy(Map<String, Category> byCode) {
    this.byCode = byCode;
  }

  /**
   * Reads tab-separated lines.
   *
   * @throws IllegalArgumentException naming the line and what was expected
   */
  public static Taxonomy parse(List<String> lines) {
    if (lines.isEmpty() || !List.of(lines.getFirst().split("\t", -1)).equals(COLUMNS)) {
      throw new IllegalArgumentException("taxonomy line 1 (expected columns: " + COLUMNS + ")");
    }
    Map<String, Category> byCode = new TreeMap<>();
    for (int i = 1; i < lines.size(); i++) {
      try {
        Category category = category(lines.get(i).split("\t", -1));
        if (byCode.put(category.code(), category) != null) {
          throw new IllegalArgumentException(category.code() + " stands there twice");
        }
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        throw new IllegalArgumentException("taxonomy line " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return new Taxonomy(byCode);
  }

  public Optional<Category> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  public Set<String> codes() {
    return Set.copyOf(byCode.keySet());
  }

  private static Category category(String[] cells) {
    return new Category(
        cells[0],
        cells[1],
        Severity.valueOf(cells[2]),
        Integer.parseInt(cells[3].substring(1)),
        actions(cells[4]),
        actions(cells[5]),
        EvidenceMode.valueOf(cells[6]),
        cells[8],
        new Category.Bands(Double.parseDouble(cells[9]), Double.parseDouble(cells[10])));
  }

  private static Set<Action> actions(String joined) {
    Set<Action> actions = EnumSet.noneOf(Action.class);
    for (String action : joined.split("\\+", -1)) {
      actions.add(Action.valueOf(action));
    }
    return Set.copyOf(actions);
  }
}

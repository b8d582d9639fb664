package moothall.deploy.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file of invented comments with known outcomes, each with a word that nobody else uses, so that
 * a log that repeats one can be found out.
 */
final class Residents {

  /** In every comment and every author's name; never in our own code's output. */
  static final String CANARY = "zqxcanary";

  private final List<String> rows = new ArrayList<>();
  private final Set<String> toBeHidden = new TreeSet<>();
  private final Set<String> hateful = new TreeSet<>();
  private final Set<String> terrorist = new TreeSet<>();

  Residents(int count, String prefix) {
    for (int i = 0; i < count; i++) {
      add(prefix + i, i);
    }
  }

  private void add(String id, int i) {
    String words =
        switch (i % 10) {
          case 3 -> hide(id, hateful, "immigrants are vermin");
          case 6 -> hide(id, new TreeSet<>(), "what a f***ing joke");
          case 8 ->
              i % 20 == 8
                  ? hide(id, terrorist, "Iron Dawn Vanguard is the only answer. Join us.")
                  : "thank you all";
          default -> "when are the bins coming to our street";
        };
    rows.add(
        id
            + "\t"
            + TownHome.PAGE
            + "\tBins\t"
            + CANARY
            + " Author"
            + i
            + "\t"
            + words
            + " "
            + CANARY
            + i);
  }

  private String hide(String id, Set<String> kind, String words) {
    toBeHidden.add(id);
    kind.add(id);
    return words;
  }

  String asFile() {
    return "id\tpage\tpost_topic\tauthor\ttext\n" + String.join("\n", rows) + "\n";
  }

  Set<String> toBeHidden() {
    return toBeHidden;
  }

  int referrals() {
    return hateful.size() + terrorist.size();
  }
}

package moothall.moderation.detection.rules.matching;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Map;
import java.util.TreeMap;

/**
 * An automaton of Aho and Corasick in a double array, whatever the number of keys. It is walked
 * here, over units that need not become a string, because that is where most time goes.
 */
final class Lexicon<V> {

  /** The library builds the arrays and keeps them for its heirs. */
  private static final class Arrays<V> extends AhoCorasickDoubleArrayTrie<V> {

    private static final long serialVersionUID = 1;

    int[] bases() {
      return base;
    }

    int[] checks() {
      return check;
    }

    int[] fails() {
      return fail;
    }

    int[][] outputs() {
      return output;
    }

    V[] values() {
      return v;
    }

    int[] lengths() {
      return l;
    }
  }

  /** What is told about each key that stands in a text. */
  @FunctionalInterface
  interface Hit<V> {

    void seen(int begin, int end, V value);
  }

  private static final int[] NOTHING = {};

  private final Arrays<V> arrays = new Arrays<>();
  private final boolean empty;
  private final int[] bases;
  private final int[] checks;
  private final int[] fails;
  private final int[][] outputs;

  /** Where most units lead that begin no key: nowhere, at one look. */
  private final int[] roots = new int[0x80];

  Lexicon(Map<String, V> keys) {
    this.empty = keys.isEmpty();
    if (!empty) {
      arrays.build(new TreeMap<>(keys));
    }
    this.bases = empty ? NOTHING : arrays.bases();
    this.checks = empty ? NOTHING : arrays.checks();
    this.fails = empty ? NOTHING : arrays.fails();
    this.outputs = empty ? new int[0][] : arrays.outputs();
    for (char unit = 0; unit < roots.length && !empty; unit++) {
      roots[unit] = child(0, unit);
    }
  }

  /** Tells every key that begins at the beginning of a word, in the order of their beginnings. */
  void lookAtWords(char[] units, int length, Hit<V> hit) {
    for (int i = 1; i < length; i++) {
      if (Words.isGap(units[i - 1])) {
        lookAt(i, units, length, hit);
      }
    }
  }

  /** Tells every key that begins at one place. */
  void lookAt(int begin, char[] units, int length, Hit<V> hit) {
    int[] base = bases;
    int[] check = checks;
    int state = empty ? 0 : root(units[begin]);
    for (int i = begin + 1; state != 0; i++) {
      int below = base[state];
      if (check[below] == below && base[below] < 0) {
        hit.seen(begin, i, arrays.values()[-base[below] - 1]);
      }
      int to = i < length ? below + units[i] + 1 : 0;
      state = to < check.length && check[to] == below ? to : 0;
    }
  }

  /** Tells every key within the first units, in the order of their ends. */
  void look(char[] units, int length, Hit<V> hit) {
    int state = 0;
    for (int i = 0; i < length && !empty; i++) {
      state = next(state, units[i]);
      int[] seen = outputs[state];
      if (seen != null) {
        for (int key : seen) {
          hit.seen(i + 1 - arrays.lengths()[key], i + 1, arrays.values()[key]);
        }
      }
    }
  }

  private int next(int from, char unit) {
    int[] base = bases;
    int[] check = checks;
    int state = from;
    while (state != 0) {
      int to = base[state] + unit + 1;
      if (to < check.length && check[to] == base[state]) {
        return to;
      }
      state = fails[state];
    }
    return root(unit);
  }

  private int root(char unit) {
    return unit < roots.length ? roots[unit] : child(0, unit);
  }

  /** Where a unit leads from a state, or 0. */
  private int child(int state, char unit) {
    int to = bases[state] + unit + 1;
    return to < checks.length && checks[to] == bases[state] ? to : 0;
  }
}

package moothall.moderation.conduct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Judges what one author wrote by what is kept of it, or what several wrote about the same. Of one
 * author, more remarks never make fewer signals, so which comments are amended in the end depends
 * on what was written and not on the order in which it came. Of several authors one comment is
 * amended for each length of the window that it goes on, so that a campaign of hundreds is one case
 * to look at and not hundreds; that is known by the remarks that are marked. Which one, and where
 * they come out of order how many but one, depends on the order.
 */
public record Conduct(List<Window> windows) {

  /** So many are named; more say nothing more. */
  static final int MOST_OTHERS = 20;

  /** So many are looked at: whoever writes more is noticed by the newest. */
  static final int MOST_REMARKS = 200;

  public Conduct {
    windows = List.copyOf(windows);
  }

  /** Whether anything would be missed if the remark were not kept. */
  public boolean concerns(Remark remark) {
    return windows.stream().anyMatch(window -> window.counts(remark));
  }

  /**
   * What is seen with one more remark, which is not known, and was not without it. Those known are
   * marked where they have made a signal of several authors.
   */
  public List<Signal> raisedBy(Remark fresh, Collection<Remark> known) {
    List<Remark> all = Stream.concat(known.stream(), Stream.of(fresh)).toList();
    return raised(known, all);
  }

  /** Everything that is seen in them, a comment and a window once, in the order of writing. */
  List<Signal> signals(Collection<Remark> remarks) {
    return raised(List.of(), remarks);
  }

  private List<Signal> raised(Collection<Remark> known, Collection<Remark> all) {
    List<Signal> raised = new ArrayList<>();
    for (Window window : windows) {
      List<Signal> before = enough(window, known);
      List<Signal> told =
          new ArrayList<>(window.kind().isOfMany() ? marked(window, known) : before);
      for (Signal signal : enough(window, all)) {
        boolean fresh = before.stream().noneMatch(signal::isSameAs);
        if (fresh && told.stream().noneMatch(signal::saysNoMoreThan)) {
          raised.add(signal);
          told.add(signal);
        }
      }
    }
    return raised;
  }

  /** What was told is not worked out anew: of what it rested on, something may be forgotten. */
  private static List<Signal> marked(Window window, Collection<Remark> known) {
    return known.stream()
        .filter(it -> it.marked().contains(window.id()))
        .map(it -> new Signal(window, it, List.of()))
        .toList();
  }

  /** Every remark with which there are enough, in the order of writing. */
  private static List<Signal> enough(Window window, Collection<Remark> remarks) {
    List<Remark> counting = looked(remarks).stream().filter(window::counts).toList();
    List<Signal> enough = new ArrayList<>();
    for (int i = 0; i < counting.size(); i++) {
      List<Remark> earlier = earlier(window, counting.subList(0, i), counting.get(i));
      if (earlier.size() + 1 >= window.comments()) {
        enough.add(new Signal(window, counting.get(i), newest(earlier)));
      }
    }
    return enough;
  }

  /** The newest of them, in the order of writing: nothing else makes a signal. */
  static List<Remark> looked(Collection<Remark> remarks) {
    List<Remark> written = remarks.stream().sorted(Remark.AS_WRITTEN).toList();
    return written.subList(Math.max(0, written.size() - MOST_REMARKS), written.size());
  }

  /**
   * Of a comment with several versions the first: what it was edited to does not count again. Of
   * several authors the first of each.
   */
  private static List<Remark> earlier(Window window, List<Remark> before, Remark later) {
    Map<Object, Remark> once = new LinkedHashMap<>();
    for (Remark remark : before) {
      if (window.joins(remark, later)) {
        once.putIfAbsent(remark.unit(), remark);
      }
    }
    return List.copyOf(once.values());
  }

  private static List<Remark> newest(List<Remark> earlier) {
    return earlier.subList(Math.max(0, earlier.size() - MOST_OTHERS), earlier.size());
  }
}

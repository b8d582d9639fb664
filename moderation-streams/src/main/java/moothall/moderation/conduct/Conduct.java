package moothall.moderation.conduct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Judges what one author wrote by what is kept of it. More remarks never make fewer signals, so
 * which comments are amended in the end depends on what was written and not on the order in which
 * it came.
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

  /** What is seen with one more remark, which is not known, and was not without it. */
  public List<Signal> raisedBy(Remark fresh, Collection<Remark> known) {
    List<Signal> before = signals(known);
    return signals(Stream.concat(known.stream(), Stream.of(fresh)).toList()).stream()
        .filter(signal -> before.stream().noneMatch(signal::isSameAs))
        .toList();
  }

  /** Everything that is seen in them, a comment and a window once, in the order of writing. */
  List<Signal> signals(Collection<Remark> remarks) {
    List<Remark> looked = looked(remarks);
    List<Signal> signals = new ArrayList<>();
    for (Window window : windows) {
      List<Remark> counting = looked.stream().filter(window::counts).toList();
      for (int i = 0; i < counting.size(); i++) {
        List<Remark> earlier = earlier(window, counting.subList(0, i), counting.get(i));
        Signal signal = new Signal(window, counting.get(i), newest(earlier));
        if (earlier.size() + 1 >= window.comments()
            && signals.stream().noneMatch(signal::isSameAs)) {
          signals.add(signal);
        }
      }
    }
    return signals;
  }

  /** The newest of them, in the order of writing: nothing else makes a signal. */
  static List<Remark> looked(Collection<Remark> remarks) {
    List<Remark> written = remarks.stream().sorted(Remark.AS_WRITTEN).toList();
    return written.subList(Math.max(0, written.size() - MOST_REMARKS), written.size());
  }

  /** Of a comment with several versions the first: what it was edited to does not count again. */
  private static List<Remark> earlier(Window window, List<Remark> before, Remark later) {
    Map<String, Remark> byComment = new LinkedHashMap<>();
    for (Remark remark : before) {
      if (window.joins(remark, later)) {
        byComment.putIfAbsent(remark.commentId(), remark);
      }
    }
    return List.copyOf(byComment.values());
  }

  private static List<Remark> newest(List<Remark> earlier) {
    return earlier.subList(Math.max(0, earlier.size() - MOST_OTHERS), earlier.size());
  }
}

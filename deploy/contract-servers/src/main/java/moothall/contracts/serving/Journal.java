package moothall.contracts.serving;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What was asked, oldest first: all of it, unless somebody says how much. Thread-safe. */
final class Journal {

  private final Deque<Request> requests = new ArrayDeque<>();
  private int most = Integer.MAX_VALUE;

  synchronized void add(Request request) {
    requests.add(request);
    forget();
  }

  synchronized void keep(int last) {
    most = last;
    forget();
  }

  synchronized List<Request> all() {
    return List.copyOf(requests);
  }

  private void forget() {
    while (requests.size() > most) {
      requests.remove();
    }
  }
}

package moothall.escalation.admission;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import moothall.escalation.access.Viewer;

/** Whoever a request was let in for, with what they may do at that moment. */
public final class LetIn {

  static final String VIEWER = "moothall.viewer";

  private LetIn() {}

  /** Empty before the doorkeeper was asked, and where nobody is signed in. */
  public static Optional<Viewer> viewer(HttpRequest<?> request) {
    return request.getAttribute(VIEWER, Viewer.class);
  }
}

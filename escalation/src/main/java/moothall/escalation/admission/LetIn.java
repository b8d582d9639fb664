package moothall.escalation.admission;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import moothall.escalation.access.Viewer;

/** Whoever a request was let in for, with what they may do at that moment. */
public final class LetIn {

  static final String VIEWER = "moothall.viewer";

  private static final String REFUSED = "moothall.refused-because";

  /** Why somebody was refused who may be let in after they have done something. */
  public enum Refusal {
    /** The second half of the sign-in is missing. */
    CODE_MISSING,
    /** They need a second factor before anything else. */
    MUST_ENROL,
    /** It is too long ago that they showed that it is them. */
    PROOF_TOO_OLD
  }

  private LetIn() {}

  static void refuse(HttpRequest<?> request, Refusal why) {
    request.setAttribute(REFUSED, why);
  }

  /** Empty where it is a matter of roles. */
  public static Optional<Refusal> refusal(HttpRequest<?> request) {
    return request.getAttribute(REFUSED, Refusal.class);
  }

  /** Empty before the doorkeeper was asked, and where nobody is signed in. */
  public static Optional<Viewer> viewer(HttpRequest<?> request) {
    return request.getAttribute(VIEWER, Viewer.class);
  }
}

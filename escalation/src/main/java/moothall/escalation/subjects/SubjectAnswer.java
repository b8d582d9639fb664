package moothall.escalation.subjects;

import moothall.escalation.disclosure.Standing;
import moothall.escalation.store.SubjectRequests;

/** What came of asking for what is held about an author. */
public sealed interface SubjectAnswer {

  /** The request stands so. */
  record Asked(SubjectRequests.Request request, Standing standing) implements SubjectAnswer {}

  /**
   * The file.
   *
   * @param sha256 of the file, hexadecimal
   */
  record Made(String reference, String sha256, byte[] pack) implements SubjectAnswer {

    /** Without the content. */
    @Override
    public String toString() {
      return "Made[" + reference + ", " + sha256 + "]";
    }
  }

  /** There is no such request, or not for this person. */
  record NotFound() implements SubjectAnswer {}

  /**
   * It cannot be done.
   *
   * @param code kebab-case, for clients
   * @param why a sentence for a person
   */
  record Refused(String code, String why) implements SubjectAnswer {}
}

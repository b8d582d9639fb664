package moothall.escalation.domain;

/** Whether a verdict leads to hiding, and by whom. */
public sealed interface HideDecision {

  /** Nobody asks for it, or it is under way already. */
  record Nothing() implements HideDecision {}

  /** The machine hides, reversibly, once the evidence is sealed. */
  record ByMachine() implements HideDecision {}

  /** A person decides. */
  record ByPerson(Why why) implements HideDecision {}

  /** Why the machine leaves it to a person, or needs one besides. */
  enum Why {
    MACHINE_STOPPED(
        "The machine's hides are stopped on this page: a person decides whether to hide it."),
    ASSIST_MODE("The page is in ASSIST mode: a person decides whether to hide it."),
    CANNOT_HIDE("We cannot hide comments on this platform: a person must act there."),
    NEWER_VERSION_KNOWN(
        "A newer version of this comment is known: a person decides about what stands there now."),
    PLATFORM_IS_SILENT(
        "The platform has not answered usefully so far: a person must act there if it is urgent;"
            + " we go on trying."),
    ALLOWANCE_SPENT(
        "The platform lets us change no more for now: a person must act there if it is urgent; we"
            + " go on as soon as it does."),
    CHANGED_THERE(
        "Somebody on the platform and we changed this comment at the same time: a person must look"
            + " how it stands there."),
    PERSON_SHOWED_IT("A person showed this comment before: the machine does not hide it again."),
    PERSON_DECIDED(
        "A person decided about these words before: the machine does not hide them, a person may."),
    TRIED_BEFORE("The machine asked to hide this comment once; a second time is for a person.");

    private final String sentence;

    Why(String sentence) {
      this.sentence = sentence;
    }

    /** Whether it is over as soon as the platform has answered. */
    boolean endsWithAnAnswer() {
      return this == PLATFORM_IS_SILENT || this == ALLOWANCE_SPENT;
    }

    public String sentence() {
      return sentence;
    }
  }
}

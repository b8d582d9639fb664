package moothall.escalation.referral;

/**
 * How a referral ends.
 *
 * @param feedback what whoever raised it is told; may be empty
 */
public record Closure(Outcome outcome, RetentionClass retention, String feedback) {

  /** What came of it, as police or another body say. */
  public enum Outcome {
    CHARGED_OR_SUMMONSED("Charged or summonsed"),
    OUT_OF_COURT("Caution or another disposal out of court"),
    PERSON_SUPPORTED("Somebody is being supported or protected"),
    PASSED_ON("Passed to another force or agency"),
    RECORDED_ONLY("Recorded, no further action"),
    NO_OFFENCE("Judged to be no offence"),
    NO_OUTCOME_GIVEN("They tell no outcome");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    /** As people read it. */
    public String words() {
      return words;
    }
  }

  /** By which rule of the retention schedule the record is kept. */
  public enum RetentionClass {
    POLICE_REFERRAL("Police referral: until their release or outcome, then six years"),
    SAFEGUARDING("Safeguarding and Prevent: by the corporate schedule, a pointer here"),
    CHILD_ABUSE_POINTER("Child sexual abuse: metadata and references only"),
    LEGAL_HOLD("Legal hold: until Legal lifts it");

    private final String words;

    RetentionClass(String words) {
      this.words = words;
    }

    /** As people read it. */
    public String words() {
      return words;
    }
  }
}

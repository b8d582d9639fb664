package moothall.escalation.console;

/** A field of a form that is sent again, as it was filled in. */
public record KeptField(String name, String value) {

  /** Never prints what somebody wrote. */
  @Override
  public String toString() {
    return "KeptField";
  }
}

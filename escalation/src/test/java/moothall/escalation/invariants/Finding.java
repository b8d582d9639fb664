package moothall.escalation.invariants;

import java.util.List;

/** What a verdict of the sequences found, and so asks for. */
enum Finding {
  HATE("HIDE REFER_HATE", "HATE_RACE"),
  TERROR("HIDE REFER_TERROR", "TERROR_SUPPORT"),
  BOTH("HIDE REFER_HATE REFER_TERROR", "TERROR_SUPPORT HATE_RACE"),
  CHILD("ESCALATE REFER_SAFEGUARDING", "SAFEGUARDING_CHILD"),
  RADICALISED("REFER_PREVENT", "PREVENT_CONCERN"),
  CHILD_ABUSE("HIDE REPORT_IWF", "CSAM_INDICATOR"),
  INTIMATE("HIDE ESCALATE", "INTIMATE_IMAGE"),
  ABUSE("HIDE", "ABUSE_USER"),
  NOTHING("NONE", "");

  private final String actions;
  private final String categories;

  Finding(String actions, String categories) {
    this.actions = actions;
    this.categories = categories;
  }

  List<String> actions() {
    return List.of(actions.split(" ", -1));
  }

  List<String> categories() {
    return categories.isEmpty() ? List.of() : List.of(categories.split(" ", -1));
  }

  boolean isLinkOnly() {
    return this == CHILD_ABUSE || this == INTIMATE;
  }
}

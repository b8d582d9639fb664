package moothall.escalation.webhooks;

import java.util.Arrays;
import java.util.Optional;

/** What a system outside can be told; nothing of a restricted queue is among it. */
enum Fact {
  CASE_OPENED("case.opened"),
  /** The platform shows the comment no more; that was verified. */
  HIDE_CONFIRMED("hide.confirmed"),
  REFERRAL_CHANGED("referral.changed"),
  APPEAL_DECIDED("appeal.decided");

  private final String text;

  Fact(String text) {
    this.text = text;
  }

  /** As it stands in the file, in the database and in what is sent. */
  String text() {
    return text;
  }

  static Optional<Fact> parse(String text) {
    return Arrays.stream(values()).filter(it -> it.text.equals(text)).findFirst();
  }
}

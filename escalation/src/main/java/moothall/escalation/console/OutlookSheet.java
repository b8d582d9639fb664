package moothall.escalation.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.LastWord;
import moothall.escalation.reading.CaseFile;
import moothall.escalation.reading.Outlook;
import moothall.escalation.referral.Dues;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.OpenIntents;
import moothall.escalation.store.ReferralEvents;

/**
 * What is around a case, as its page says it.
 *
 * @param emergency whether the page begins with 999
 * @param next what happens next and by when, soonest first
 * @param standing how the comment stands on its platform, and since when that is known
 * @param others empty where the platform names no author
 * @param custody newest first; empty for whoever does not read the audit
 */
public record OutlookSheet(
    boolean emergency,
    List<Coming> next,
    String standing,
    Optional<Others> others,
    List<Access> custody) {

  /** Enough to see; the rest stands in the audit and in the dossier. */
  private static final int LINES = 100;

  /**
   * Something that is to happen.
   *
   * @param at when, or by when; empty where nobody can say
   * @param address where it is done; empty for what is done here, or by the machine
   */
  public record Coming(String at, String what, String address, boolean late) {}

  /** Other cases of the author. */
  public record Others(String address, String number) {}

  /** One time that somebody had the case before them. */
  public record Access(String at, String by, String what) {}

  static OutlookSheet of(Outlook outlook, CaseFile file, Instant now) {
    return new OutlookSheet(
        outlook.isEmergency(file.it()),
        next(outlook, file, now),
        standing(file.it()),
        outlook.others().map(it -> new Others("/?" + it.question().query(), number(it.number()))),
        outlook.accesses().reversed().stream().limit(LINES).map(OutlookSheet::access).toList());
  }

  private record At(Instant at, Coming what) {}

  private static List<Coming> next(Outlook outlook, CaseFile file, Instant now) {
    List<At> coming = new ArrayList<>();
    file.turn()
        .due()
        .ifPresent(due ->
            coming.add(at(due, "a person must have looked at this case", "", !due.isAfter(now))));
    outlook.waiting().forEach(it -> coming.add(waiting(it, now)));
    for (ReferralEvents.Followed it : outlook.referrals()) {
      String address = "/referrals/" + it.referral().id();
      Dues.of(it.proceedings(), outlook.clocks())
          .running()
          .forEach((clock, due) ->
              coming.add(
                  at(
                      due,
                      it.referral().reference() + ": " + clock.words(),
                      address,
                      !due.isAfter(now))));
    }
    return coming.stream().sorted(Comparator.comparing(At::at)).map(At::what).toList();
  }

  private static At at(Instant when, String what, String address, boolean late) {
    return new At(when, new Coming("by " + CouncilTime.local(when), what, address, late));
  }

  private static At waiting(OpenIntents.Open it, Instant now) {
    String what = asked(it.kind()) + ", as " + it.by() + " wants";
    String tried = it.tries() == 0 ? what : what + " (try " + (it.tries() + 1) + ")";
    if (it.underWay()) {
      return new At(it.next(), new Coming("now", what, "", false));
    }
    if (it.held()) {
      return new At(
          it.next(), new Coming("when the platform takes requests again", tried, "", false));
    }
    String when =
        it.next().isAfter(now) ? "from " + CouncilTime.local(it.next()) : "when its turn comes";
    return new At(it.next(), new Coming(when, tried, "", false));
  }

  private static String asked(ActionKind kind) {
    return switch (kind) {
      case HIDE -> "the platform is asked to hide the comment";
      case UNHIDE -> "the platform is asked to show the comment again";
      case DELETE -> "the platform is asked to delete the comment";
      case REPLY -> "the platform is asked to publish a reply";
      case BLOCK -> "the platform is asked to block the author";
      case UNBLOCK -> "the platform is asked to end the block of the author";
      case REPORT -> "the comment is reported to the platform";
    };
  }

  private static String standing(Case it) {
    Optional<String> last = LastWord.on(it).map(OutlookSheet::said);
    return switch (it.visibility()) {
      case HIDING, UNHIDING, DELETING ->
          "We have asked the platform, and it has not confirmed it yet. "
              + last.map(said -> "Before that: " + said).orElse("");
      case UNCERTAIN -> "Nobody knows: look there. " + last.orElse("");
      case VISIBLE, HIDDEN, PARTIALLY_HIDDEN, HELD, GONE ->
          last.orElse(
              "As it was when the case was opened, on "
                  + CouncilTime.local(it.openedAt())
                  + "; nothing was confirmed since.");
    };
  }

  private static String said(LastWord it) {
    String at = CouncilTime.local(it.at());
    return switch (it.from()) {
      case ANSWER -> "Confirmed by the platform on " + at + ".";
      case CHANGE -> "The platform told us so on " + at + "; somebody changed it there.";
      case PRESENCE -> "Known from the platform since " + at + ".";
    };
  }

  private static String number(int others) {
    return switch (others) {
      case 0 -> "no other case";
      case 1 -> "1 other case";
      case Outlook.MOST_OTHERS + 1 -> "more than " + Outlook.MOST_OTHERS + " other cases";
      default -> others + " other cases";
    };
  }

  private static Access access(AuditEvent it) {
    return new Access(
        CouncilTime.local(it.at()),
        Stream.of(it.who(), String.join(", ", new TreeSet<>(it.roles())))
            .filter(part -> !part.isEmpty())
            .reduce((who, roles) -> who + " (" + roles + ")")
            .orElse(""),
        done(it));
  }

  private static String done(AuditEvent it) {
    return switch (it.kind()) {
      case CASE_READ -> "opened the case, or unfolded its words in a list";
      case COMMENT_READ -> "asked for the comment by its id";
      case SCREENSHOT_SEEN -> "looked at a screenshot";
      case EVIDENCE_EXPORTED -> "exported evidence of many comments with what was received";
      case DOSSIER_MADE -> "made a dossier";
      case DOSSIER_TAKEN -> "took a dossier away";
      case DOSSIER_SENT -> "had a dossier sent";
      default -> Labelling.words(it.kind());
    };
  }
}

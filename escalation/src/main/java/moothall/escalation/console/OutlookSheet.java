package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

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
import moothall.escalation.work.Question;

/**
 * What is around a case, as its page says it.
 *
 * @param emergency whether the page begins with 999
 * @param next what happens next and by when, soonest first
 * @param standing how the comment stands on its platform, and since when that is known
 * @param others empty where the platform names nobody
 * @param custody newest first; empty for whoever does not read the audit
 */
public record OutlookSheet(
    boolean emergency,
    List<Coming> next,
    String standing,
    Optional<Others> others,
    List<Access> custody) {

  /** Enough to see; the rest stands in the audit. */
  private static final int LINES = 100;

  /**
   * Something that is to happen.
   *
   * @param at when, or by when; empty where nobody can say
   * @param address where it is done; empty for what is done here, or by the machine
   */
  public record Coming(String at, String what, String address, boolean late) {}

  /**
   * Other cases of the author, or under the name.
   *
   * @param ofAuthor whether the platform says that all are one author's
   * @param address of the list of all under the name; empty without a name
   */
  public record Others(boolean ofAuthor, String address, String number) {}

  /** One time that somebody had the case before them. */
  public record Access(String at, String by, String what) {}

  static OutlookSheet of(Outlook outlook, CaseFile file, Instant now) {
    return new OutlookSheet(
        outlook.isEmergency(file.it()),
        next(outlook, file, now),
        standing(file.it()),
        outlook.others().map(OutlookSheet::others),
        outlook.accesses().reversed().stream().limit(LINES).map(OutlookSheet::access).toList());
  }

  private record At(Instant at, Coming what) {}

  private static List<Coming> next(Outlook outlook, CaseFile file, Instant now) {
    List<At> coming = new ArrayList<>();
    file.turn()
        .due()
        .ifPresent(due ->
            coming.add(
                at(due, t("a person must have looked at this case"), "", !due.isAfter(now))));
    outlook.waiting().forEach(it -> coming.add(waiting(it, now)));
    for (ReferralEvents.Followed it : outlook.referrals()) {
      String address = "/referrals/" + it.referral().id();
      Dues.of(it.proceedings(), outlook.clocks())
          .running()
          .forEach((clock, due) ->
              coming.add(
                  at(
                      due,
                      it.referral().reference() + ": " + t(clock.words()),
                      address,
                      !due.isAfter(now))));
    }
    return coming.stream().sorted(Comparator.comparing(At::at)).map(At::what).toList();
  }

  private static At at(Instant when, String what, String address, boolean late) {
    return new At(when, new Coming(t("by {0}", CouncilTime.local(when)), what, address, late));
  }

  private static At waiting(OpenIntents.Open it, Instant now) {
    String what = t("{0}, as {1} wants", asked(it.kind()), it.by());
    String tried = it.tries() == 0 ? what : t("{0} (try {1})", what, it.tries() + 1);
    if (it.underWay()) {
      return new At(it.next(), new Coming(t("now"), what, "", false));
    }
    if (it.held()) {
      return new At(
          it.next(), new Coming(t("when the platform takes requests again"), tried, "", false));
    }
    String when =
        it.next().isAfter(now)
            ? t("from {0}", CouncilTime.local(it.next()))
            : t("when its turn comes");
    return new At(it.next(), new Coming(when, tried, "", false));
  }

  private static String asked(ActionKind kind) {
    return switch (kind) {
      case HIDE -> t("the platform is asked to hide the comment");
      case UNHIDE -> t("the platform is asked to show the comment again");
      case DELETE -> t("the platform is asked to delete the comment");
      case REPLY -> t("the platform is asked to publish a reply");
      case BLOCK -> t("the platform is asked to block the author");
      case UNBLOCK -> t("the platform is asked to end the block of the author");
      case REPORT -> t("the comment is reported to the platform");
    };
  }

  private static String standing(Case it) {
    Optional<String> last = LastWord.on(it).map(OutlookSheet::said);
    return switch (it.visibility()) {
      case HIDING, UNHIDING, DELETING ->
          t("We have asked the platform, and it has not confirmed it yet.")
              + " "
              + last.map(said -> t("Before that: {0}", said)).orElse("");
      case UNCERTAIN -> t("Nobody knows: look there.") + " " + last.orElse("");
      case VISIBLE, HIDDEN, PARTIALLY_HIDDEN, HELD, GONE ->
          last.orElseGet(() ->
              t(
                  "As it was when the case was opened, on {0}; nothing was confirmed since.",
                  CouncilTime.local(it.openedAt())));
    };
  }

  private static String said(LastWord it) {
    String at = CouncilTime.local(it.at());
    return switch (it.from()) {
      case ANSWER -> t("Confirmed by the platform on {0}.", at);
      case CHANGE -> t("The platform told us so on {0}; somebody changed it there.", at);
      case PRESENCE -> t("Known from the platform since {0}.", at);
    };
  }

  private static Others others(Outlook.Others it) {
    return switch (it) {
      case Outlook.Others.OfAuthor(var number, var name) ->
          new Others(true, name.map(OutlookSheet::address).orElse(""), number(number));
      case Outlook.Others.OfName(var number, var name) ->
          new Others(false, address(name), number(number));
    };
  }

  private static String address(Question name) {
    return "/?" + name.query();
  }

  private static String number(int others) {
    return switch (others) {
      case 0 -> t("no other case");
      case 1 -> t("1 other case");
      case Outlook.MOST_OTHERS + 1 -> t("more than {0} other cases", Outlook.MOST_OTHERS);
      default -> t("{0} other cases", others);
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
      case CASE_READ -> t("opened the case, or unfolded its words in a list");
      case COMMENT_READ -> t("asked for the comment by its id");
      case SCREENSHOT_SEEN -> t("looked at a screenshot");
      case EVIDENCE_EXPORTED -> t("exported evidence of many comments with what was received");
      case DOSSIER_MADE -> t("made a dossier");
      case DOSSIER_TAKEN -> t("took a dossier away");
      case DOSSIER_SENT -> t("had a dossier sent");
      default -> Labelling.words(it.kind());
    };
  }
}

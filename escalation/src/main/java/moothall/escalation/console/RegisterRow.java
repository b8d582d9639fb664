package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import moothall.escalation.actions.PageEntries.Approval;
import moothall.escalation.actions.PageEntries.Entry;
import moothall.escalation.reading.PageReader;
import moothall.platforms.Act;

/**
 * A page of the register as people read it.
 *
 * @param mark what is wrong with its approval; empty if nothing is
 * @param facts what else the register says, each with its name
 * @param queue address of its cases
 */
public record RegisterRow(
    String name,
    String platform,
    String status,
    String mode,
    String mark,
    String colour,
    List<Fact> facts,
    String queue) {

  /** Something that the register says. */
  public record Fact(String name, String words) {}

  static RegisterRow of(PageReader.Page page) {
    Entry it = page.entry();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(t("Approved"), approved(it.approval())));
    facts.add(new Fact(t("Owner"), it.purpose().owner().orElseGet(RegisterRow::unsaid)));
    facts.add(new Fact(t("Purpose"), it.purpose().words().orElseGet(RegisterRow::unsaid)));
    facts.add(new Fact(t("Profile"), words(it.profile())));
    facts.add(new Fact(t("Looked after"), it.how().hours().orElseGet(RegisterRow::unsaid)));
    facts.add(
        new Fact(
            t("Languages"),
            it.how().languages().isEmpty() ? unsaid() : String.join(", ", it.how().languages())));
    facts.add(
        new Fact(
            t("Region"), it.how().region().map(RegisterRow::words).orElseGet(RegisterRow::unsaid)));
    facts.add(
        new Fact(
            t("Kept"),
            it.how()
                .retentionDays()
                .map(days -> t("{0} days", days))
                .orElseGet(RegisterRow::unsaid)));
    facts.add(new Fact(t("House rules"), it.purpose().houseRules().orElseGet(RegisterRow::unsaid)));
    facts.add(new Fact(t("What can be asked of {0}", page.platform()), acts(page.acts())));
    facts.add(new Fact(t("Id"), it.pageId()));
    return new RegisterRow(
        it.name(),
        page.platform(),
        words(it.status()),
        it.mode().toLowerCase(Locale.ROOT),
        mark(page.standing()),
        page.standing() == PageReader.Standing.APPROVED ? "green" : "yellow",
        facts,
        "/?page=" + URLEncoder.encode(it.pageId(), StandardCharsets.UTF_8));
  }

  private static String mark(PageReader.Standing standing) {
    return switch (standing) {
      case APPROVED -> "";
      case OLD -> t("The approval is older than a year: look whether it is still right.");
      case UNDATED -> t("Nobody knows when it was approved.");
      case MISSING -> t("The approval is missing: nothing of it is read.");
      case SUSPENDED -> t("It is suspended: nothing of it is read, and nothing is done there.");
    };
  }

  private static String approved(Approval it) {
    String day = it.on().map(on -> ", " + CouncilTime.date(on)).orElse("");
    // Not the words for a time, which are others in Welsh.
    return it.by().map(by -> t("by {0}{1}", by, day)).orElseGet(() -> t("by nobody") + day);
  }

  private static String acts(List<Act> acts) {
    return acts.isEmpty()
        ? t("nothing: people act on the platform itself")
        : acts.stream().map(RegisterRow::words).collect(Collectors.joining(", "));
  }

  private static String words(Act act) {
    return switch (act) {
      case HIDE -> t("hide");
      case UNHIDE -> t("show again");
      case DELETE -> t("delete (people)");
      case REPLY -> t("reply (people)");
      case BLOCK -> t("block (people)");
      case UNBLOCK -> t("unblock (people)");
      case REPORT -> t("report (people)");
    };
  }

  private static String words(String name) {
    return Labelling.words(name);
  }

  private static String unsaid() {
    return t("not said");
  }
}

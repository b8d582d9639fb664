package moothall.escalation.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
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

  private static final String UNSAID = "not said";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

  static RegisterRow of(PageReader.Page page) {
    Entry it = page.entry();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Approved", approved(it.approval())));
    facts.add(new Fact("Owner", it.purpose().owner().orElse(UNSAID)));
    facts.add(new Fact("Purpose", it.purpose().words().orElse(UNSAID)));
    facts.add(new Fact("Profile", words(it.profile())));
    facts.add(new Fact("Looked after", it.how().hours().orElse(UNSAID)));
    facts.add(
        new Fact(
            "Languages",
            it.how().languages().isEmpty() ? UNSAID : String.join(", ", it.how().languages())));
    facts.add(new Fact("Region", it.how().region().map(RegisterRow::words).orElse(UNSAID)));
    facts.add(
        new Fact("Kept", it.how().retentionDays().map(days -> days + " days").orElse(UNSAID)));
    facts.add(new Fact("House rules", it.purpose().houseRules().orElse(UNSAID)));
    facts.add(new Fact("What can be asked of " + page.platform(), acts(page.acts())));
    facts.add(new Fact("Id", it.pageId()));
    return new RegisterRow(
        it.name(),
        page.platform(),
        words(it.status()),
        words(it.mode()),
        mark(page.standing()),
        page.standing() == PageReader.Standing.APPROVED ? "green" : "yellow",
        facts,
        "/?page=" + URLEncoder.encode(it.pageId(), StandardCharsets.UTF_8));
  }

  private static String mark(PageReader.Standing standing) {
    return switch (standing) {
      case APPROVED -> "";
      case OLD -> "The approval is older than a year: look whether it is still right.";
      case UNDATED -> "Nobody knows when it was approved.";
      case MISSING -> "The approval is missing: nothing of it is read.";
      case SUSPENDED -> "It is suspended: nothing of it is read, and nothing is done there.";
    };
  }

  private static String approved(Approval it) {
    return it.by().map(by -> "by " + by).orElse("by nobody")
        + it.on().map(day -> ", " + DAY.format(day)).orElse("");
  }

  private static String acts(List<Act> acts) {
    return acts.isEmpty()
        ? "nothing: people act on the platform itself"
        : acts.stream().map(RegisterRow::words).collect(Collectors.joining(", "));
  }

  private static String words(Act act) {
    return switch (act) {
      case HIDE -> "hide";
      case UNHIDE -> "show again";
      case DELETE -> "delete (people)";
      case REPLY -> "reply (people)";
      case BLOCK -> "block (people)";
      case UNBLOCK -> "unblock (people)";
      case REPORT -> "report (people)";
    };
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

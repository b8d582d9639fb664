package moothall.escalation.console;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import moothall.escalation.actions.PageEntries;

/** Four pages: approved today, long ago, by somebody at an unknown time, and not at all. */
@Singleton
@Requires(property = "moothall.test.pages")
final class PagesWithApprovals implements PageEntries {

  @Override
  public List<Entry> entries() {
    return List.of(
        entry(
            "town-news",
            "website",
            "APPROVED",
            approval("Asha Rahman", LocalDate.now(ZoneId.of("Europe/London")))),
        entry("town-old", "facebook", "APPROVED", approval("Asha Rahman", LocalDate.EPOCH)),
        entry(
            "town-undated",
            "mastodon",
            "APPROVED",
            new Approval(Optional.of("Asha Rahman"), Optional.empty())),
        entry(
            "town-new", "nextdoor", "PROPOSED", new Approval(Optional.empty(), Optional.empty())));
  }

  private static Approval approval(String by, LocalDate on) {
    return new Approval(Optional.of(by), Optional.of(on));
  }

  private static Entry entry(String id, String platform, String status, Approval approval) {
    return new Entry(
        id,
        "ambermere",
        platform,
        "Page " + id,
        "PLANNING",
        "ENFORCE",
        status,
        approval,
        new Purpose(
            Optional.of("Planning team"), Optional.of("News of planning."), Optional.empty()),
        new How(
            Optional.of("Mon-Fri 09:00-17:00"),
            List.of("en", "cy"),
            Optional.of("WALES"),
            Optional.of(90)));
  }
}

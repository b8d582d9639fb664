package moothall.escalation.policy;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * An invented policy, with a pack that should have been looked at long ago, one that changes it,
 * and words that would deceive whoever reads them.
 */
@Singleton
@Requires(property = "moothall.escalation.listen", value = "false")
public final class PolicyOfTheTest implements PolicyShelf {

  /** Markup, and a character that turns round what follows it. */
  public static final String HOSTILE =
      "<script>document.title = 'x'</script> \u202Eevil <img src=x onerror=alert(1)>";

  private volatile boolean empty;

  /** Does something while nobody has said anything. */
  public void whileNothingIsKnown(Runnable doing) {
    empty = true;
    try {
      doing.run();
    } finally {
      empty = false;
    }
  }

  @Override
  public PublishedPolicy policy() {
    return empty ? PublishedPolicy.NOTHING : invented(LocalDate.now(ZoneOffset.UTC));
  }

  /** As somebody reads it on that day. */
  public static PublishedPolicy invented(LocalDate today) {
    return new PublishedPolicy(
        Optional.of(new PublishedPolicy.Whole("kitchen/3+garden/1#0011", 3, 4)),
        List.of(
            pack("kitchen", today.minusDays(1), List.of()),
            pack(
                "garden",
                today.plusDays(30),
                List.of(
                    new Pack.Change(
                        "no-leeks",
                        "The leek show. " + HOSTILE,
                        Optional.of("DRAFT"),
                        Optional.empty(),
                        List.of(),
                        List.of()),
                    new Pack.Change(
                        "no-turnips",
                        "The harvest.",
                        Optional.empty(),
                        Optional.of(0.5),
                        List.of("stew"),
                        List.of("01632 960000")))),
            new Pack(
                "windows.yaml",
                "",
                "ACTIVE",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Days.ALL,
                List.of())),
        List.of(
            rule("no-turnips", "ACTIVE", Days.ALL),
            rule("on-trial", "SHADOW", Days.ALL),
            rule(
                "tomorrow",
                "ACTIVE",
                new Days(Optional.of(today.plusDays(1)), Optional.of(today.plusDays(9)))),
            new Rule(
                "again",
                "windows.yaml",
                "SPAM_FLOOD",
                grounds(),
                "ACTIVE",
                List.of("FLAG"),
                Optional.empty(),
                Rule.Evidence.NONE,
                Rule.Circumstances.ANY,
                Days.ALL,
                Optional.empty(),
                Optional.empty(),
                Rule.Examples.NONE,
                Optional.of(
                    new Rule.Window(
                        "FLOOD", 3, Duration.ofMinutes(5), List.of(), List.of("SELF_HARM"))),
                0)),
        List.of(
            new Words(
                "kitchen/vegetables", false, List.of("turnip*", "@kitchen/roots"), List.of(), 0),
            new Words("kitchen/roots", false, List.of("swede", HOSTILE), List.of(), 7),
            new Words("kitchen/unused", false, List.of("pea"), List.of(), 0),
            new Words("kitchen/cooking", true, List.of("soup"), List.of("within: 6"), 0)));
  }

  private static Pack pack(String name, LocalDate reviewBy, List<Pack.Change> changes) {
    return new Pack(
        name,
        "3",
        "ACTIVE",
        Optional.of("C. Penry " + HOSTILE),
        Optional.of("D. Okafor"),
        Optional.of("Cabinet, item 7"),
        Optional.of("Communications"),
        Optional.of(reviewBy),
        Days.ALL,
        changes);
  }

  private static Rule rule(String id, String status, Days days) {
    return new Rule(
        id,
        "kitchen",
        "ABUSE_USER",
        grounds(),
        status,
        List.of("HIDE", "ESCALATE"),
        Optional.of(0.8),
        new Rule.Evidence(
            List.of(List.of("you", "<person>"), List.of("@kitchen/vegetables")),
            Optional.of(3),
            true,
            true,
            List.of("01632 960001")),
        new Rule.Circumstances(List.of(), List.of("kitchen/cooking"), List.of()),
        days,
        Optional.of("Communications"),
        Optional.of(LocalDate.of(2099, 1, 1)),
        new Rule.Examples(
            List.of(
                new Rule.Example("you absolute turnip", ""),
                new Rule.Example(HOSTILE, "mode: INCIDENT")),
            List.of(),
            List.of(new Rule.Example("turnip soup", ""))),
        Optional.empty(),
        0);
  }

  private static Rule.Grounds grounds() {
    return new Rule.Grounds(
        "House rules 4: be kind",
        List.of(new Rule.Law("pha-1997", "Protection from Harassment Act 1997")),
        "Calls another resident a vegetable.",
        "Yn galw preswylydd arall yn llysieuyn.");
  }
}

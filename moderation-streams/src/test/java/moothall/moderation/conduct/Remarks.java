package moothall.moderation.conduct;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import moothall.moderation.conduct.Window.Kind;
import moothall.moderation.packs.PolicyFiles;
import moothall.moderation.policy.Category;
import moothall.moderation.policy.Rule;
import org.jspecify.annotations.Nullable;

/** Invented remarks and windows for tests. */
final class Remarks {

  static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
  static final long JANICE = 7;
  static final long BEV = 8;

  private static final Rule.Grounds GROUNDS =
      new Rule.Grounds("House rules", List.of(), "en", "cy");

  private Remarks() {}

  static Window twiceInAnHour() {
    return window("twice", Kind.COURSE_OF_CONDUCT, "HARASSMENT", Duration.ofHours(1), 2);
  }

  static Window thriceInFiveMinutes() {
    return window("thrice", Kind.FLOOD, "SPAM_FLOOD", Duration.ofMinutes(5), 3);
  }

  static Window window(String id, Kind kind, String category, Duration within, int comments) {
    return new Window(
        id,
        kind,
        category(category),
        GROUNDS,
        within,
        comments,
        Set.of("HARASSMENT", "THREAT_STAFF"),
        Set.of("URGENT_SERVICE"));
  }

  /** Of one of several authors, each of whom has a number. */
  static Remark by(long writer, String id, Duration after) {
    return new Remark(
        "ambermere",
        id,
        "v1",
        START.plus(after),
        List.of("ABUSE_STAFF"),
        Set.of(),
        null,
        writer,
        Set.of());
  }

  static Category category(String code) {
    return PolicyFiles.taxonomy().find(code).orElseThrow();
  }

  static Remark against(long target, String id, int minute) {
    return remark(id, minute, List.of("HARASSMENT"), Set.of(target), null);
  }

  static Remark saying(String words, String id, int minute) {
    return remark(id, minute, List.of(), Set.of(), Sketch.of(words));
  }

  static Remark remark(
      String id, int minute, List<String> categories, Set<Long> targets, @Nullable Long sketch) {
    Instant at = START.plus(Duration.ofMinutes(minute));
    return new Remark("ambermere", id, "v1", at, categories, targets, sketch, null, Set.of());
  }
}

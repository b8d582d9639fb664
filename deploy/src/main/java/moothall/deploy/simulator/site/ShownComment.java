package moothall.deploy.simulator.site;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import moothall.deploy.simulator.town.TownComment;

/** A comment as residents read it. */
public record ShownComment(
    String id, String author, String text, String instant, String when, boolean edited) {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

  static ShownComment of(TownComment comment) {
    return new ShownComment(
        comment.id(),
        comment.posted().author().value(),
        comment.text().value(),
        comment.posted().time().truncatedTo(ChronoUnit.SECONDS).toString(),
        WHEN.format(comment.posted().time()),
        comment.editedAt().isPresent());
  }

  /** What stands in the round picture next to the name. */
  public String initial() {
    return author.substring(0, author.offsetByCodePoints(0, 1));
  }

  /** One of eight colours, always the same for a name. */
  public int colour() {
    return Math.floorMod(author.hashCode(), 8);
  }
}

package moothall.deploy.simulator.site;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import moothall.deploy.simulator.channels.ChannelComment;
import moothall.deploy.simulator.town.TownComment;
import moothall.deploy.simulator.town.Words;

/**
 * A comment as residents read it.
 *
 * @param answers the council's, oldest first
 */
public record ShownComment(
    String id,
    String author,
    String text,
    String instant,
    String when,
    boolean edited,
    List<String> answers) {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

  static ShownComment of(TownComment comment) {
    return new ShownComment(
        comment.id(),
        comment.posted().author().value(),
        comment.text().value(),
        comment.posted().time().truncatedTo(ChronoUnit.SECONDS).toString(),
        WHEN.format(comment.posted().time()),
        comment.editedAt().isPresent(),
        comment.answers().stream().map(it -> it.text().value()).toList());
  }

  static ShownComment of(ChannelComment comment) {
    return new ShownComment(
        comment.id(),
        comment.author().value(),
        comment.text().value(),
        comment.written().truncatedTo(ChronoUnit.SECONDS).toString(),
        WHEN.format(comment.written()),
        false,
        comment.answers().stream().map(Words::value).toList());
  }

  /** What stands in the round picture next to the name. */
  public String initial() {
    int start = author.startsWith("@") && author.length() > 1 ? 1 : 0;
    return author.substring(start, author.offsetByCodePoints(start, 1)).toUpperCase(Locale.UK);
  }

  /** One of eight colours, always the same for a name. */
  public int colour() {
    return Math.floorMod(author.hashCode(), 8);
  }
}

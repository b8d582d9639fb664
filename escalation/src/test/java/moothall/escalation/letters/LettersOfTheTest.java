package moothall.escalation.letters;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import moothall.escalation.domain.CommentId;
import moothall.escalation.letters.SetAside.Way;

/**
 * Invented letters, one of each kind that cannot be sent again from the console, and some that can.
 * A Kafka that can be away.
 */
@Singleton
@Requires(property = "moothall.escalation.listen", value = "false")
public final class LettersOfTheTest implements LetterShelf {

  private static final Instant AT = Instant.parse("2026-11-20T10:00:00.123Z");

  private static final List<SetAside> LETTERS =
      List.of(
          letter(23, "moothall-remarks-by-author-repartition/1/40", "undecodable", Way.NOBODY),
          comment(21, "unprocessable"),
          comment(19, "unprocessable"),
          comment(17, "unprocessable"),
          comment(15, "too-large"),
          letter(12, "moothall.verdicts.v1/1/40", "undecodable", Way.COMMAND),
          comment(9, "unprocessable"),
          comment(8, "unprocessable"),
          comment(7, "unprocessable"),
          new SetAside(
              4,
              AT,
              "website:town-news",
              "invalid-json",
              "<b>This is no JSON.</b>",
              3,
              Optional.empty(),
              Way.SENDER));

  private volatile boolean away;

  /** The comment of a letter, each its own; only who reads cases may see it. */
  public static String commentOf(long number) {
    return "website:town-news:kept-" + number;
  }

  private static SetAside comment(long number, String reason) {
    return letter(number, "moothall.comments.received.v1/2/" + (100 + number), reason, Way.CONSOLE);
  }

  private static SetAside letter(long number, String origin, String reason, Way way) {
    return new SetAside(
        number,
        AT.plusSeconds(number),
        origin,
        reason,
        "It could not be processed.",
        812,
        Optional.of(new CommentId(commentOf(number))),
        way);
  }

  /** Does something while Kafka does not answer. */
  public void whileKafkaIsAway(Runnable doing) {
    away = true;
    try {
      doing.run();
    } finally {
      away = false;
    }
  }

  @Override
  public Optional<Newest> newest(int most) {
    return away ? Optional.empty() : Optional.of(new Newest(LETTERS, 7));
  }
}

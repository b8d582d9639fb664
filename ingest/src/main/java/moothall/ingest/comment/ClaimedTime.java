package moothall.ingest.comment;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A platform's word on when something happened. It is kept as it came; only a plausible one is read
 * as an instant, because one record dated far in the future makes every later one look late.
 */
public final class ClaimedTime {

  /** The oldest platform in use opened in 2004; nothing of ours was written before. */
  private static final Instant EARLIEST = Instant.parse("2004-01-01T00:00:00Z");

  private static final Duration LARGEST_CLOCK_ERROR = Duration.ofDays(1);
  private static final long SECONDS_UNTIL_3000 = 32_503_680_000L;

  /** Meta writes the offset without a colon. */
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][xx]")
          .toFormatter(Locale.ROOT);

  private ClaimedTime() {}

  /**
   * Reads ISO-8601 with an offset, Meta's form of it included, or a count of seconds or
   * milliseconds since 1970; empty where that is implausible.
   */
  public static Optional<Instant> plausible(@Nullable String claim, Instant receivedAt) {
    return read(claim)
        .filter(time ->
            !time.isBefore(EARLIEST) && !time.isAfter(receivedAt.plus(LARGEST_CLOCK_ERROR)));
  }

  /** The same, however implausible; empty where it is no time at all. */
  public static Optional<Instant> read(@Nullable String said) {
    if (said == null) {
      return Optional.empty();
    }
    String claim = said.strip();
    try {
      boolean digitsOnly = !claim.isEmpty() && claim.chars().allMatch(c -> c >= '0' && c <= '9');
      return Optional.of(
          digitsOnly ? count(Long.parseLong(claim)) : OffsetDateTime.parse(claim, ISO).toInstant());
    } catch (DateTimeException | NumberFormatException notATime) {
      return Optional.empty();
    }
  }

  private static Instant count(long since1970) {
    return since1970 < SECONDS_UNTIL_3000
        ? Instant.ofEpochSecond(since1970)
        : Instant.ofEpochMilli(since1970);
  }
}

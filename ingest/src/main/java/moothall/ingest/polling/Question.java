package moothall.ingest.polling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a platform.
 *
 * @param account which page, and with what
 * @param since comments written from then on are wanted; what is older is not shown, for it would
 *     be judged again when it is long forgotten
 * @param thorough whether posts are wanted that have long gone quiet too
 * @param position where the last answer said to go on; null at the beginning of a round
 */
public record Question(
    Account account, Instant since, boolean thorough, @Nullable String position) {}

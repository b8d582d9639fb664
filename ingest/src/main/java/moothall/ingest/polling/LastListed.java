package moothall.ingest.polling;

import java.time.Instant;
import java.util.Optional;

/** When each page was last read completely, by whichever instance. */
interface LastListed {

  /** When that round began; empty if there was none, or nobody knows yet. */
  Optional<Instant> begunAt(String pageId);
}

package moothall.escalation.erasure;

import java.util.Map;
import java.util.UUID;
import moothall.escalation.retention.OnRequest;

/** What came of a request to be erased. */
public sealed interface ErasureAnswer {

  /**
   * What would go, and what would stay; nothing was changed.
   *
   * @param token stands for exactly this: with another one nothing is erased
   */
  record Preview(int erased, Map<OnRequest.Article, Integer> kept, String token)
      implements ErasureAnswer {
    public Preview {
      kept = Map.copyOf(kept);
    }
  }

  /** It is done; what could not go any more by then was kept. */
  record Done(UUID id, int erased, Map<OnRequest.Article, Integer> kept) implements ErasureAnswer {
    public Done {
      kept = Map.copyOf(kept);
    }
  }

  /**
   * It cannot be done.
   *
   * @param code kebab-case, for clients
   * @param why a sentence for a person
   */
  record Refused(String code, String why) implements ErasureAnswer {}
}

package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.util.List;
import java.util.Map;
import moothall.escalation.retention.OnRequest;
import moothall.escalation.store.ErasureRequests;

/** An erasure that a person has carried out, as a line of the list. */
public record ErasureRow(String reference, String about, String reason, List<String> lines) {

  static ErasureRow of(ErasureRequests.Done it, Map<OnRequest.Article, Integer> kept) {
    return new ErasureRow(
        it.reference(),
        it.subject().platform()
            + ", "
            + it.subject().councilId()
            + ". "
            + t("{0}, by {1}", CouncilTime.local(it.at()), it.by()),
        it.reason(),
        ErasurePages.lines(it.erased(), kept));
  }
}

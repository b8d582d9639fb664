package moothall.deploy.candidate;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The comparisons of all candidates that were tried in a time. */
public final class CandidateResults {

  private final Map<String, Comparison> byModel;

  CandidateResults(Map<String, Comparison> byModel) {
    this.byModel = byModel;
  }

  public boolean isEmpty() {
    return byModel.isEmpty();
  }

  /** A few lines for each candidate. */
  public List<String> reports() {
    return byModel.entrySet().stream()
        .map(it -> CandidateReport.of(it.getKey(), it.getValue()))
        .toList();
  }

  /** Every comment that would be judged otherwise, as a table with tabs and a header. */
  public List<String> table() {
    return Stream.concat(
            Stream.of("candidate\t" + Change.HEADER),
            byModel.entrySet().stream()
                .flatMap(it ->
                    it.getValue().changes().stream()
                        .map(change -> it.getKey() + "\t" + change.line())))
        .toList();
  }
}

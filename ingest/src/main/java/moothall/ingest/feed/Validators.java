package moothall.ingest.feed;

import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import moothall.ingest.polling.Question;

/**
 * What each feed said of its last answer, so that it need not send the same again. Used only once a
 * later round began: until then nobody knows whether what the answer brought was kept.
 */
final class Validators {

  private final Map<String, Answered> last = new ConcurrentHashMap<>();

  private record Answered(String feed, Instant since, Map<String, String> conditions) {}

  /** The conditions to ask under; none where everything is wanted again. */
  Map<String, String> conditions(Question question) {
    Answered answered = last.get(question.account().page().getPageId());
    return answered != null && !question.thorough() && question.since().isAfter(answered.since())
        ? answered.conditions()
        : Map.of();
  }

  void note(Question question, HttpHeaders headers) {
    Map<String, String> conditions = new LinkedHashMap<>();
    headers.firstValue("ETag").ifPresent(it -> conditions.put("If-None-Match", it));
    headers.firstValue("Last-Modified").ifPresent(it -> conditions.put("If-Modified-Since", it));
    last.put(
        question.account().page().getPageId(),
        new Answered(question.account().id(), question.since(), Map.copyOf(conditions)));
  }

  /** Feeds among whose pages this position may be are read in full once more. */
  void forget(String position) {
    last.values().removeIf(it -> FeedPosition.read(position, it.feed()).page() > 1);
  }
}

package moothall.deploy.candidate;

import java.util.Locale;
import java.util.Map;

/** Says in a few lines what a candidate would change. */
final class CandidateReport {

  private CandidateReport() {}

  static String of(String model, Comparison comparison) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s has seen %d comments. It would judge %d otherwise; for %d of them the actions would"
                + " be others.%n",
            model,
            comparison.seen(),
            comparison.changes().size(),
            comparison.otherActions()));
    counts(text, "newly found", comparison.gained());
    counts(text, "found no more", comparison.lost());
    return text.toString();
  }

  private static void counts(StringBuilder text, String what, Map<String, Integer> rules) {
    rules.forEach((rule, count) ->
        text.append(String.format(Locale.ROOT, "  %-13s %6d  %s%n", what, count, rule)));
  }
}

package moothall.moderation.detection.personaldata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import moothall.moderation.content.Span;
import moothall.moderation.detection.Detector;
import moothall.moderation.detection.Finding;
import moothall.moderation.detection.Reading;
import moothall.moderation.normalisation.NormalisedText;
import moothall.moderation.policy.Rule;

/**
 * Somebody's UK telephone number in any written form. Deliberately misses foreign numbers and
 * digits written as words. Known false alarm: a reference number of eleven digits that begins with
 * 0.
 */
public final class UkPhoneNumbers implements Detector {

  public static final String NAME = "uk-phone-numbers";

  private final Rule rule;
  private final Set<String> ownNumbers;

  /** Leaves alone the numbers that the council publishes, in whatever form they are given. */
  public UkPhoneNumbers(Rule rule, List<String> ownNumbers) {
    this.rule = rule;
    this.ownNumbers =
        ownNumbers.stream()
            .flatMap(number -> PhoneNumber.find(number, 0).stream())
            .map(PhoneNumber::digits)
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Finding> inspect(Reading reading) {
    NormalisedText text = reading.text();
    List<Span> spans = new ArrayList<>();
    Set<String> transforms = new TreeSet<>();
    int at = 0;
    var found = PhoneNumber.find(text.text(), at);
    while (found.isPresent()) {
      PhoneNumber number = found.get();
      if (!ownNumbers.contains(number.digits())) {
        spans.add(text.spanOf(number.from(), number.to()));
        text.transformsIn(number.from(), number.to()).forEach(it -> transforms.add(it.label()));
      }
      found = PhoneNumber.find(text.text(), number.to());
    }
    return spans.isEmpty()
        ? List.of()
        : List.of(
            new Finding.Match(
                NAME,
                rule,
                rule.confidence(),
                List.copyOf(spans),
                "a UK telephone number",
                List.copyOf(transforms)));
  }
}

package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import moothall.escalation.domain.Judgement;

/**
 * What was found in one version, numbered, so that each mark in the words leads to what it is for:
 * first what the verdict rests on, then what was seen and does not count.
 *
 * @param counting how many of them the verdict rests on
 */
public record NumberedFindings(List<Judgement.Finding> inOrder, int counting) {

  public NumberedFindings {
    inOrder = List.copyOf(inOrder);
  }

  /** One finding in words. */
  public record Found(
      int number, String category, String rule, String strength, String basis, String reason) {}

  /**
   * Something that was seen, and that nothing rests on.
   *
   * @param why it does not count
   */
  public record Aside(int number, String category, String rule, String why, String reason) {}

  static NumberedFindings of(Judgement it) {
    List<Judgement.Finding> counted =
        it.findings().stream().filter(Judgement.Finding::counts).toList();
    return new NumberedFindings(
        Stream.concat(counted.stream(), it.findings().stream().filter(other -> !other.counts()))
            .toList(),
        counted.size());
  }

  List<Found> counted() {
    return IntStream.range(0, counting).mapToObj(this::found).toList();
  }

  List<Aside> aside() {
    return IntStream.range(counting, inOrder.size()).mapToObj(this::aside).toList();
  }

  /** The words of the version, with the marks of all of them. */
  Words in(Judgement it) {
    String text = it.comment().text();
    return text == null
        ? new Words(List.of())
        : Words.marked(
            text,
            IntStream.range(0, inOrder.size())
                .mapToObj(i -> new Words.Marked(i + 1, i < counting, inOrder.get(i).spans()))
                .toList());
  }

  private Found found(int index) {
    Judgement.Finding it = inOrder.get(index);
    String law = String.join("; ", it.law());
    return new Found(
        index + 1,
        category(it),
        it.ruleId(),
        t("{0}, confidence {1}", Labelling.words(it.band()), confidence(it)) + weaker(it),
        it.clause().isEmpty() || law.isEmpty() ? it.clause() + law : it.clause() + " · " + law,
        it.reason());
  }

  private Aside aside(int index) {
    Judgement.Finding it = inOrder.get(index);
    return new Aside(index + 1, category(it), it.ruleId(), why(it), it.reason());
  }

  private static String why(Judgement.Finding it) {
    return switch (it.band()) {
      case "EXCUSED" ->
          it.exceptions().isEmpty()
              ? t("explained by an exception")
              : t("explained by an exception") + ": " + String.join(", ", it.exceptions());
      case "BELOW" -> t("too weak, confidence {0}", confidence(it)) + weaker(it);
      case "SHADOW" -> t("on trial: the rule does not count yet");
      default -> Labelling.words(it.band());
    };
  }

  private static String weaker(Judgement.Finding it) {
    return it.exceptions().isEmpty()
        ? ""
        : t(", made weaker by {0}", String.join(", ", it.exceptions()));
  }

  private static String confidence(Judgement.Finding it) {
    return String.format(Locale.UK, "%.2f", it.confidence());
  }

  private static String category(Judgement.Finding it) {
    return Optional.ofNullable(it.category()).orElseGet(() -> t("not decided"));
  }
}

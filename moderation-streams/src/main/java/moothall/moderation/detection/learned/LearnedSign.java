package moothall.moderation.detection.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;
import org.jspecify.annotations.Nullable;

/**
 * That the encoder answers a question with yes, of hate for one strand; or that it does so without
 * being sure. Known false alarm: a neighbour's harmless words that read like somebody else's abuse.
 * Misses what needs the picture, the thread or local knowledge.
 */
public final class LearnedSign implements Recogniser {

  /** How the names of all of them begin. */
  public static final String PREFIX = "learned-";

  private static final String UNSURE = "-unsure";

  private final Supplier<LearnedModel> model;
  private final Question question;
  private final @Nullable Strand strand;
  private final boolean unsure;
  private final String name;

  private LearnedSign(
      Supplier<LearnedModel> model, Question question, @Nullable Strand strand, boolean unsure) {
    this.model = model;
    this.question = question;
    this.strand = strand;
    this.unsure = unsure;
    this.name =
        PREFIX
            + question.label()
            + (strand == null ? "" : "-" + strand.label())
            + (unsure ? UNSURE : "");
  }

  /**
   * One for each question, or strand of hate, from the chance on that a person should look; and one
   * for each question below the chance that counts as found.
   *
   * @param model gives the same one each time; not asked before there is a comment
   */
  public static List<Recogniser> all(Supplier<LearnedModel> model) {
    List<Recogniser> all = new ArrayList<>();
    for (Strand strand : Strand.values()) {
      all.add(new LearnedSign(model, Question.HATE, strand, false));
    }
    for (Question question : Question.values()) {
      if (question != Question.HATE) {
        all.add(new LearnedSign(model, question, null, false));
      }
      all.add(new LearnedSign(model, question, null, true));
    }
    return all;
  }

  /** The question behind a term as it is spelt in a finding, if it is one of these. */
  public static Optional<Question> questionOf(String matched) {
    return Arrays.stream(Question.values())
        .filter(question -> matched.startsWith("<" + PREFIX + question.label()))
        .findFirst();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Recognised> find(Reading reading) {
    LearnedModel asked = model.get();
    Opinion opinion = reading.once(asked, () -> asked.of(reading.text()));
    Calibration calibration = asked.calibration(question);
    double chance = opinion.chance(question);
    boolean fits =
        chance >= calibration.review()
            && !(unsure && chance >= calibration.raise())
            && (strand == null || strand == opinion.strand());
    return fits ? List.of(Recognised.ofTheWhole(name)) : List.of();
  }
}

package moothall.moderation.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One clause of the policy made operable: what to look for, what it means, and why.
 *
 * @param id kebab-case, stable: people and statistics refer to it
 * @param category what a hit is
 * @param actions what a sure hit asks for; never stronger than the category allows
 * @param confidence how sure a plain hit is, 0 to 1
 * @param grounds what people are told
 * @param evidence what must be seen
 * @param circumstances under which it counts
 * @param standing whether it acts, and when
 */
public record Rule(
    String id,
    Category category,
    Set<Action> actions,
    double confidence,
    Grounds grounds,
    Evidence evidence,
    Circumstances circumstances,
    Standing standing) {

  /** Share of its confidence that a finding keeps when its context lowers it. */
  public static final double LOWERED = 0.6;

  /**
   * What people are told.
   *
   * @param clause of the council's policy or house rules
   * @param law that it rests on
   * @param reason plain English; never quotes a comment
   * @param reasonInWelsh the same in Welsh
   */
  public record Grounds(String clause, List<Law> law, String reason, String reasonInWelsh) {

    /** Titles of the laws in force on a day. */
    public List<String> lawOn(LocalDate day) {
      return law.stream().filter(it -> it.validity().includes(day)).map(Law::title).toList();
    }

    /** The same with the reason replaced, in both languages. */
    public Grounds withReasons(UnaryOperator<String> change) {
      return new Grounds(clause, law, change.apply(reason), change.apply(reasonInWelsh));
    }
  }

  /**
   * What a rule must see.
   *
   * @param groups one term of each group must be there, in different places
   * @param within how many words may lie between the first and the last of them
   * @param inOrder whether they must stand in the order of the groups
   * @param sameSentence whether no sentence may end between them
   * @param except recognised values that are left alone: the council's own telephone numbers
   */
  public record Evidence(
      List<List<Term>> groups,
      int within,
      boolean inOrder,
      boolean sameSentence,
      List<String> except) {}

  /**
   * Names of contexts.
   *
   * @param onlyIn without one of these the rule sees nothing; empty for no such condition
   * @param unless in one of these the rule sees nothing
   * @param loweredBy in one of these the rule is less sure
   */
  public record Circumstances(List<String> onlyIn, List<String> unless, List<String> loweredBy) {

    public static final Circumstances ANY = new Circumstances(List.of(), List.of(), List.of());
  }

  /**
   * Whether and when a rule acts, and who answers for it.
   *
   * @param status what a hit does
   * @param validity days on which it is in force
   * @param owner the team that answers for it
   * @param reviewBy when somebody must look at it again
   */
  public record Standing(Status status, Validity validity, String owner, LocalDate reviewBy) {}

  public double loweredConfidence() {
    return confidence * LOWERED;
  }

  public Rule withGrounds(Grounds other) {
    return new Rule(id, category, actions, confidence, other, evidence, circumstances, standing);
  }

  public Rule withStanding(Standing other) {
    return new Rule(id, category, actions, confidence, grounds, evidence, circumstances, other);
  }

  public Rule withConfidence(double other) {
    return new Rule(id, category, actions, other, grounds, evidence, circumstances, standing);
  }

  public Rule withEvidence(Evidence other) {
    return new Rule(id, category, actions, confidence, grounds, other, circumstances, standing);
  }
}

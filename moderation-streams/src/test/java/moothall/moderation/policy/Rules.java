package moothall.moderation.policy;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Rules for tests, which are about vegetables in the place of abuse. */
public final class Rules {

  public static final Rule.Standing ACTIVE =
      new Rule.Standing(
          Status.ACTIVE, Validity.ALWAYS, "Communications", LocalDate.of(2030, Month.JANUARY, 1));

  private static final Category PROFANITY =
      new Category(
          "PROFANITY",
          "CONDUCT",
          Severity.LOW,
          4,
          Set.of(Action.HIDE),
          Set.of(Action.HIDE),
          EvidenceMode.STANDARD,
          "House rules",
          new Category.Bands(0.7, 0.4));

  private Rules() {}

  public static List<Term> terms(String... words) {
    return Arrays.stream(words).map(Term::of).toList();
  }

  /** A rule with all defaults that looks for one of some terms. */
  public static Rule lookingFor(List<Term> group) {
    return lookingFor(new Rule.Evidence(List.of(group), 2, false, false, List.of()));
  }

  public static Rule lookingFor(Rule.Evidence evidence) {
    return new Rule(
        "vegetables",
        PROFANITY,
        PROFANITY.actions(),
        0.9,
        new Rule.Grounds("", List.of(), "", ""),
        evidence,
        Rule.Circumstances.ANY,
        ACTIVE);
  }

  public static Rule of(Category category) {
    Rule rule = lookingFor(terms("turnip"));
    return new Rule(
        "rule-of-" + category.code(),
        category,
        category.actions(),
        0.9,
        rule.grounds(),
        rule.evidence(),
        rule.circumstances(),
        ACTIVE);
  }

  public static Rule under(Rule rule, Rule.Circumstances circumstances) {
    return new Rule(
        rule.id(),
        rule.category(),
        rule.actions(),
        rule.confidence(),
        rule.grounds(),
        rule.evidence(),
        circumstances,
        rule.standing());
  }
}

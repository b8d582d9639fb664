package moothall.escalation.work;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.JudgedComment;
import moothall.escalation.domain.Judgement;

/** What a case bears so that it can be found: platform, page, categories, rules, authors. */
public final class Labels {

  private static final int LONGEST = 200;

  private Labels() {}

  /** Of the case and all verdicts on its comment. */
  public static Set<String> of(Case it, Collection<Judgement> verdicts) {
    Set<String> labels = new TreeSet<>();
    labels.add(platform(it.commentId().platform()));
    labels.add(page(it.opening().pageId()));
    it.categories().forEach(category -> labels.add(category(category)));
    it.signals().forEach(signal -> labels.add(rule(signal.rule())));
    for (Judgement verdict : verdicts) {
      verdict.findings().stream()
          .filter(Judgement.Finding::counts)
          .forEach(finding -> labels.add(rule(finding.ruleId())));
      name(verdict.comment())
          .ifPresent(name -> labels.add(author(it.commentId().platform(), name)));
    }
    return labels;
  }

  private static Optional<String> name(JudgedComment comment) {
    return Optional.ofNullable(comment.author()).filter(name -> !name.isBlank());
  }

  public static String platform(String name) {
    return label("platform", name);
  }

  public static String page(String id) {
    return label("page", id);
  }

  public static String category(String code) {
    return label("category", code);
  }

  public static String rule(String id) {
    return label("rule", id);
  }

  /** A name or id says who somebody is on one platform alone. */
  public static String author(String platform, String name) {
    return label("author", platform + ":" + name.strip().toLowerCase(Locale.ROOT));
  }

  private static String label(String kind, String value) {
    String label = kind + ":" + Storable.text(value);
    return label.length() > LONGEST ? label.substring(0, LONGEST) : label;
  }
}

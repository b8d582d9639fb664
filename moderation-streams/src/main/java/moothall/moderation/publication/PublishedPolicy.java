package moothall.moderation.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import moothall.moderation.conduct.Window;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Status;
import moothall.moderation.policy.Validity;

/**
 * Everything of a policy that people may read.
 *
 * @param version as it stands in every verdict
 * @param words lists and contexts that these rules refer to, and what those refer to
 * @param windows what several comments are together
 */
public record PublishedPolicy(
    String version,
    List<Pack> packs,
    List<PublishedRule> rules,
    List<Words> words,
    List<Window> windows) {

  /** A policy of which nobody wants to read anything. */
  public static final PublishedPolicy NONE =
      new PublishedPolicy("", List.of(), List.of(), List.of(), List.of());

  public PublishedPolicy {
    packs = List.copyOf(packs);
    rules = List.copyOf(rules);
    words = List.copyOf(words);
    windows = List.copyOf(windows);
  }

  /**
   * A pack.
   *
   * @param minute where its approval is minuted
   * @param owner the team that answers for it
   * @param reviewBy when somebody must look at it again
   * @param changes to rules of other packs
   */
  public record Pack(
      String name,
      String version,
      Status status,
      String author,
      String approver,
      Optional<String> minute,
      String owner,
      LocalDate reviewBy,
      Validity validity,
      List<Change> changes) {

    /** The same with every text of its changes replaced. */
    public Pack with(UnaryOperator<String> change) {
      return new Pack(
          name,
          version,
          status,
          author,
          approver,
          minute,
          owner,
          reviewBy,
          validity,
          changes.stream().map(it -> it.with(change)).toList());
    }
  }

  /**
   * What a pack changes about a rule of another; what is empty stays as it is.
   *
   * @param unless more contexts in which it is silent
   * @param except more values that it leaves alone
   */
  public record Change(
      String rule,
      String because,
      Optional<Status> status,
      Optional<Double> confidence,
      List<String> unless,
      List<String> except) {

    private Change with(UnaryOperator<String> change) {
      return new Change(
          rule,
          change.apply(because),
          status,
          confidence,
          unless,
          except.stream().map(change).toList());
    }
  }

  /**
   * A rule that is applied.
   *
   * @param rule as it is applied: what other packs change about it has been changed
   * @param written what it looks for as its own pack writes it
   */
  public record PublishedRule(String pack, Rule rule, WrittenRule written) {}

  /**
   * A named list, or a context.
   *
   * @param name in full
   * @param terms with the full names of further lists
   * @param conditions of a context, beside its terms
   */
  public record Words(String name, boolean context, List<String> terms, List<String> conditions) {

    private static final String TOPICS = "topics: ";
    private static final String COMMA = ", ";

    /** The condition that the topic of a page has one of these terms. */
    public static String onTopics(List<String> terms) {
      return TOPICS + String.join(COMMA, terms);
    }

    /** All places where a list may be named: the terms, and those of the topics. */
    public Stream<String> termsAndTopics() {
      return Stream.concat(
          terms.stream(),
          conditions.stream()
              .filter(it -> it.startsWith(TOPICS))
              .flatMap(it -> Stream.of(it.substring(TOPICS.length()).split(COMMA, -1))));
    }

    /** The same with every text replaced. */
    public Words with(UnaryOperator<String> change) {
      return new Words(
          name,
          context,
          terms.stream().map(change).toList(),
          conditions.stream().map(change).toList());
    }
  }
}

package moothall.moderation.publication;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a rule looks for as it is written, which is shorter than what is applied: {@code @list}
 * stands for hundreds of words.
 *
 * @param groups one term of each is seen
 * @param except recognised values that are left alone
 * @param lowered examples about which a person decides
 */
public record WrittenRule(
    List<List<String>> groups,
    List<String> except,
    List<Example> matches,
    List<Example> lowered,
    List<Example> noMatches) {

  /**
   * An invented comment.
   *
   * @param given under which circumstances; empty for none in particular
   */
  public record Example(String text, String given) {}

  /** The same with every text replaced. */
  public WrittenRule with(UnaryOperator<String> change) {
    return new WrittenRule(
        groups.stream().map(group -> group.stream().map(change).toList()).toList(),
        except.stream().map(change).toList(),
        examples(matches, change),
        examples(lowered, change),
        examples(noMatches, change));
  }

  private static List<Example> examples(List<Example> all, UnaryOperator<String> change) {
    return all.stream()
        .map(it -> new Example(change.apply(it.text()), change.apply(it.given())))
        .toList();
  }
}

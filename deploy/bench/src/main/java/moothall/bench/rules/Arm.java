package moothall.bench.rules;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.moderation.content.Comment;
import moothall.moderation.detection.DetectorFailures;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.rules.Rulebook;
import moothall.moderation.packs.LoadedPolicy;
import moothall.moderation.packs.PolicyFiles;
import moothall.moderation.packs.PolicyLoader;
import moothall.moderation.policy.Term;
import moothall.moderation.verdict.Judge;

/** One way to look for all rules in a comment. */
@FunctionalInterface
interface Arm {

  /**
   * How many hits it reports; what counts as a hit is its own affair.
   *
   * @param raw as a resident wrote it
   * @param prepared {@link PreparedText#plain} of it
   */
  int scan(String raw, String prepared);

  String OURS = "ours";
  String LOOP = "loop";
  String LITERAL_FIRST = "loop-literal-first";
  String ALTERNATION = "alternation";
  String RE2J = "re2j-alternation";
  String AUTOMATON = "bare-automaton";
  String HYPERSCAN = "hyperscan";
  String SHIPPED = "shipped policy";

  Instant RECEIVED = Instant.parse("2026-11-20T10:15:00Z");

  /** All that run everywhere, ours first. */
  List<String> PORTABLE = List.of(OURS, LOOP, LITERAL_FIRST, ALTERNATION, RE2J, AUTOMATON);

  /** An arm by its name. */
  static Arm named(String name, RuleSet rules) {
    return switch (name) {
      case OURS -> ours(rules);
      case LOOP -> {
        NaiveLoop loop = new NaiveLoop(rules, PhraseExpression::boundaryFirst);
        yield (raw, prepared) -> loop.count(prepared);
      }
      case LITERAL_FIRST -> {
        NaiveLoop loop = new NaiveLoop(rules, PhraseExpression::literalFirst);
        yield (raw, prepared) -> loop.count(prepared);
      }
      case ALTERNATION -> alternation(rules);
      case RE2J -> re2j(rules);
      case AUTOMATON -> automaton(rules);
      case HYPERSCAN -> HyperscanArm.of(rules);
      case SHIPPED -> shipped();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Arm ours(RuleSet rules) {
    Rulebook rulebook = rules.rulebook();
    return (raw, prepared) -> rulebook.inspect(Reading.of(comment(raw), raw)).size();
  }

  /**
   * Everything that judging does but for the encoder, with the rules and recognisers that councils
   * get.
   */
  private static Arm shipped() {
    LocalDate day = LocalDate.ofInstant(RECEIVED, ZoneOffset.UTC);
    return switch (new PolicyLoader(PolicyFiles.shipped(), day).loadRulesOnly()) {
      case LoadedPolicy.Unusable bad -> throw new IllegalStateException(bad.explanation());
      case LoadedPolicy.Ready ready -> {
        Judge judge = ready.judge(DetectorFailures.UNHEARD);
        yield (raw, prepared) -> judge.judge(comment(raw)).findings().size();
      }
    };
  }

  /** Why an arm cannot run here, or nothing. */
  static String missing(String name) {
    try {
      named(name, RuleSet.of(10, 1)).scan("nothing", "nothing");
      return "";
    } catch (LinkageError | RuntimeException e) {
      return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
    }
  }

  /** A comment with nothing but its words. */
  static Comment comment(String words) {
    return Comment.ofWords(words, RECEIVED);
  }

  private static Arm alternation(RuleSet rules) {
    String phrases =
        rules.phrases().stream()
            .map(it -> PhraseExpression.bare(it) + PhraseExpression.end(it))
            .collect(Collectors.joining("|"));
    var pattern =
        java.util.regex.Pattern.compile(
            "(?<!" + PhraseExpression.WORD + ")(?:" + phrases + ")|" + patterns(rules));
    return (raw, prepared) -> {
      var matcher = pattern.matcher(prepared);
      int count = 0;
      while (matcher.find()) {
        count++;
      }
      return count;
    };
  }

  /** RE2 looks neither ahead nor back, so the boundaries are part of the match. */
  private static Arm re2j(RuleSet rules) {
    String word = "[^\\p{L}\\p{Nd}\\p{Mn}\\p{Mc}]";
    String gap =
        "(?:[^\\p{L}\\p{Nd}\\p{Mn}\\p{Mc}\n;.!?]|[.!?]+[^\\p{L}\\p{Nd}\\p{Mn}\\p{Mc}\\s])+";
    String phrases =
        rules.phrases().stream()
            .map(it ->
                PhraseExpression.words(it).replace(" ", gap)
                    + (it.hasAnyEnding() ? "" : "(?:$|" + word + ")"))
            .collect(Collectors.joining("|"));
    Pattern pattern = Pattern.compile("(?:^|" + word + ")(?:" + phrases + ")|" + patterns(rules));
    return (raw, prepared) -> {
      Matcher matcher = pattern.matcher(prepared);
      int count = 0;
      while (matcher.find()) {
        count++;
      }
      return count;
    };
  }

  private static String patterns(RuleSet rules) {
    Stream<String> expressions = rules.patterns().stream().map(Term.Pattern::expression);
    return expressions.collect(Collectors.joining("|"));
  }

  private static Arm automaton(RuleSet rules) {
    TreeMap<String, String> literals = new TreeMap<>();
    rules.phrases().forEach(it -> literals.put(PhraseExpression.words(it), it.written()));
    AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();
    trie.build(literals);
    return (raw, prepared) -> {
      int[] count = new int[1];
      AhoCorasickDoubleArrayTrie.IHit<String> hit = (begin, end, value) -> count[0]++;
      trie.parseText(prepared, hit);
      return count[0];
    };
  }
}

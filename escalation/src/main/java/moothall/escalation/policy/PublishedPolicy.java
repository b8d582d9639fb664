package moothall.escalation.policy;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything of the policy in force that is known. */
public final class PublishedPolicy {

  /** Nobody has said yet what comments are judged by. */
  public static final PublishedPolicy NOTHING =
      new PublishedPolicy(Optional.empty(), List.of(), List.of(), List.of());

  private final Optional<Whole> whole;
  private final List<Pack> packs;
  private final Map<String, Rule> rules = new HashMap<>();
  private final Map<String, Words> words = new HashMap<>();

  /**
   * The policy as a whole.
   *
   * @param version as it stands in every verdict
   * @param packs how many belong to it
   * @param rules how many belong to it
   */
  public record Whole(String version, int packs, int rules) {

    private static final char DIGEST = '#';

    /** What the version ends with: of everything that decides, whatever packs call themselves. */
    public Optional<String> digest() {
      int at = version.lastIndexOf(DIGEST);
      return at < 0 ? Optional.empty() : Optional.of(version.substring(at + 1));
    }
  }

  public PublishedPolicy(
      Optional<Whole> whole,
      Collection<Pack> packs,
      Collection<Rule> rules,
      Collection<Words> words) {
    this.whole = whole;
    this.packs = packs.stream().sorted(Comparator.comparing(Pack::name)).toList();
    rules.forEach(it -> this.rules.put(it.id(), it));
    words.forEach(it -> this.words.put(it.reference(), it));
  }

  /** Empty as long as nobody has said. */
  public Optional<Whole> whole() {
    return whole;
  }

  /** Whether parts of it are on their way, or could not be read. */
  public boolean isPartial() {
    return whole.filter(it -> packs.size() != it.packs() || rules.size() != it.rules()).isPresent();
  }

  public List<Pack> packs() {
    return packs;
  }

  public Optional<Pack> pack(String name) {
    return packs.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  public Optional<Rule> rule(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /** By their ids. */
  public List<Rule> rulesOf(Pack pack) {
    return rules.values().stream()
        .filter(it -> it.pack().equals(pack.name()))
        .sorted(Comparator.comparing(Rule::id))
        .toList();
  }

  /** What packs change about a rule, which may be off for it, with the pack that does. */
  public Map<Pack, List<Pack.Change>> changesOf(String rule) {
    Map<Pack, List<Pack.Change>> changes = new LinkedHashMap<>();
    for (Pack pack : packs) {
      List<Pack.Change> ofRule =
          pack.changes().stream().filter(it -> it.rule().equals(rule)).toList();
      if (!ofRule.isEmpty()) {
        changes.put(pack, ofRule);
      }
    }
    return changes;
  }

  /** The lists and contexts that a rule refers to, and what those refer to, by their names. */
  public List<Words> wordsOf(Rule rule) {
    Map<String, Words> reached = new LinkedHashMap<>();
    ArrayDeque<String> ahead = new ArrayDeque<>();
    // A word of a rule may be called like a context, and is none.
    rule.evidence().groups().stream()
        .flatMap(List::stream)
        .filter(it -> it.startsWith(Words.LIST))
        .forEach(ahead::add);
    Stream.of(
            rule.circumstances().onlyIn(),
            rule.circumstances().unless(),
            rule.circumstances().loweredBy())
        .forEach(ahead::addAll);
    while (!ahead.isEmpty()) {
      Words next = words.get(ahead.pop());
      if (next != null && reached.putIfAbsent(next.reference(), next) == null) {
        next.lists().forEach(ahead::add);
      }
    }
    return reached.values().stream()
        .sorted(Comparator.comparing(Words::context).thenComparing(Words::name))
        .toList();
  }
}

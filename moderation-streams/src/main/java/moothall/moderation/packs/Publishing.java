package moothall.moderation.packs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import moothall.moderation.conduct.Window;
import moothall.moderation.policy.PolicyPack;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Status;
import moothall.moderation.publication.NamesKeptApart;
import moothall.moderation.publication.PublishedPolicy;
import moothall.moderation.publication.PublishedPolicy.PublishedRule;
import moothall.moderation.publication.PublishedPolicy.Words;

/**
 * Chooses what of a policy people may read: what is applied, with the lists and contexts that it
 * refers to, and nothing of drafts.
 */
final class Publishing {

  private final List<ReadPack> packs;
  private final List<PolicyPack> applied;
  private final WordLists lists;
  private final ReferenceFiles reference;
  private final NamesKeptApart names;

  /** Packs as they were read and, in the same order, as they are applied. */
  Publishing(
      List<ReadPack> packs, List<PolicyPack> applied, WordLists lists, ReferenceFiles reference) {
    this.packs = packs;
    this.applied = applied;
    this.lists = lists;
    this.reference = reference;
    this.names = new NamesKeptApart(reference.people(), reference.proscribed().terms());
  }

  PublishedPolicy of(String version) {
    List<PublishedPolicy.Pack> headers = new ArrayList<>();
    List<PublishedRule> rules = new ArrayList<>();
    for (int i = 0; i < packs.size(); i++) {
      List<PublishedRule> ofPack = rules(packs.get(i), applied.get(i));
      // A council's pack may have put a rule of a draft in force.
      if (packs.get(i).status() != Status.DRAFT || !ofPack.isEmpty()) {
        headers.add(packs.get(i).header().with(names::outOf));
        rules.addAll(ofPack);
      }
    }
    return new PublishedPolicy(version, headers, rules, words(rules), windows());
  }

  private List<PublishedRule> rules(ReadPack read, PolicyPack pack) {
    List<PublishedRule> rules = new ArrayList<>();
    for (Rule rule : pack.rules()) {
      var written = read.written().get(rule.id());
      if (rule.standing().status() != Status.DRAFT && written != null) {
        rules.add(
            new PublishedRule(
                pack.name(),
                rule.withGrounds(rule.grounds().withReasons(names::outOf)),
                written.with(names::outOf)));
      }
    }
    return rules;
  }

  private List<Window> windows() {
    return reference.windows().stream()
        .map(it -> it.withGrounds(it.grounds().withReasons(names::outOf)))
        .toList();
  }

  private List<Words> words(List<PublishedRule> rules) {
    Set<String> named = new HashSet<>();
    for (PublishedRule it : rules) {
      named.addAll(it.rule().circumstances().onlyIn());
      named.addAll(it.rule().circumstances().unless());
      named.addAll(it.rule().circumstances().loweredBy());
    }
    List<Words> contexts =
        packs.stream()
            .flatMap(pack -> pack.contexts().stream())
            .filter(it -> named.contains(it.name()))
            .toList();
    List<String> terms =
        Stream.concat(
                rules.stream().flatMap(it -> it.written().groups().stream()).flatMap(List::stream),
                contexts.stream().flatMap(Words::termsAndTopics))
            .toList();
    return Stream.concat(contexts.stream(), lists.reachedFrom(terms).stream())
        .map(it -> it.with(names::outOf))
        .toList();
  }
}

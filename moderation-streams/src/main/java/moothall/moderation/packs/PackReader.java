package moothall.moderation.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moothall.moderation.policy.Context;
import moothall.moderation.policy.PolicyPack;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Status;
import moothall.moderation.publication.PublishedPolicy;
import moothall.moderation.publication.WrittenRule;

/** Turns checked files into packs: first everything that has a name, then what refers to it. */
final class PackReader {

  private final Reference reference;
  private final WordLists lists;
  private final Map<String, String> fileByRule = new HashMap<>();
  private final Names contexts = new Names("context");

  PackReader(Reference reference) {
    this.reference = reference;
    this.lists = new WordLists(reference.proscribed(), reference.recognisers());
  }

  /** Reads all packs together, since they may name each other's lists and contexts. */
  List<ReadPack> read(List<PackSource> sources, List<PackProblem> problems) {
    Map<String, PackSource> byName = new HashMap<>();
    for (PackSource source : sources) {
      tolerant(source.headerFile(), problems, () -> checkHeader(source, byName));
      source.parts().forEach((file, part) -> define(source.place(file), file, part, problems));
    }
    for (PackSource source : sources) {
      source
          .parts()
          .forEach(
              (file, part) -> tolerant(file, problems, () -> extend(source.place(file), part)));
    }
    List<ReadPack> packs = new ArrayList<>();
    for (PackSource source : sources) {
      tolerant(source.headerFile(), problems, () -> packs.add(read(source, problems)));
    }
    return packs;
  }

  private static void tolerant(String file, List<PackProblem> problems, Runnable reading) {
    try {
      reading.run();
    } catch (Unreadable e) {
      problems.add(e.in(file));
    }
  }

  private static void checkHeader(PackSource source, Map<String, PackSource> byName) {
    Section header = source.header();
    PackSource other = byName.putIfAbsent(source.name(), source);
    if (other != null) {
      String shipped =
          other.shipped()
              ? "is shipped with Moothall; a council overrides its rules from a pack of its own, see docs/policy.md"
              : "stands in " + other.headerFile() + " too";
      throw new Unreadable(
          header.at("pack"),
          "pack: " + source.name() + " " + shipped + " (expected: another name)");
    }
    if (header.text("author").strip().equalsIgnoreCase(header.text("approver").strip())) {
      throw new Unreadable(
          header.at("approver"),
          "approver: " + header.text("approver") + " (expected: somebody else than the author)");
    }
  }

  /** One broken name must not make all others of its file unknown. */
  private void define(Names.Place place, String file, Section part, List<PackProblem> problems) {
    if (part.has("lists")) {
      Section.free(part.at("lists"))
          .forEach(
              (name, words) -> tolerant(file, problems, () -> lists.define(place, name, words)));
    }
    for (Section context : part.sections("contexts")) {
      tolerant(file, problems, () -> contexts.define(place, context.text("id"), context.at("id")));
    }
  }

  private void extend(Names.Place place, Section part) {
    if (part.has("extends")) {
      Section.free(part.at("extends")).forEach((name, words) -> lists.extend(place, name, words));
    }
  }

  /** Full names of all contexts of all packs that were read. */
  Names contexts() {
    return contexts;
  }

  /** The lists of all packs that were read. */
  WordLists lists() {
    return lists;
  }

  private ReadPack read(PackSource source, List<PackProblem> problems) {
    Section header = source.header();
    Status status = Status.valueOf(header.text("status"));
    List<Context> ready = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    List<Example> examples = new ArrayList<>();
    List<RuleOverride> overrides = new ArrayList<>();
    Map<String, WrittenRule> written = new HashMap<>();
    List<PublishedPolicy.Words> writtenContexts = new ArrayList<>();
    source
        .parts()
        .forEach((file, part) -> {
          ContextReader contextReader = new ContextReader(source.place(file), lists);
          RuleReader ruleReader =
              new RuleReader(source, source.place(file), reference, lists, contexts);
          AsWritten asWritten = new AsWritten(source.place(file), lists);
          for (Section section : part.sections("contexts")) {
            tolerant(
                file,
                problems,
                () -> {
                  ready.add(contextReader.read(section));
                  writtenContexts.add(asWritten.context(section));
                });
          }
          for (Section section : part.sections("rules")) {
            tolerant(
                file,
                problems,
                () -> {
                  Rule rule = ruleReader.read(section);
                  checkNew(rule, file, section);
                  rules.add(rule);
                  examples.addAll(
                      ExampleReader.read(rule.id(), file, section, reference.proscribed()));
                  written.put(rule.id(), asWritten.rule(section));
                });
          }
          for (Section section : part.sections("overrides")) {
            tolerant(
                file,
                problems,
                () -> overrides.add(RuleOverride.of(source.place(file), file, section)));
          }
        });
    return new ReadPack(
        new PolicyPack(
            source.name(), header.text("version"), List.copyOf(rules), List.copyOf(ready)),
        status,
        examples,
        overrides,
        AsWritten.header(source, overrides),
        written,
        writtenContexts);
  }

  private void checkNew(Rule rule, String file, Section section) {
    String other = fileByRule.putIfAbsent(rule.id(), file);
    if (other != null) {
      throw new Unreadable(
          section.at("id"),
          "rule " + rule.id() + " stands in " + other + " too (expected: an id of its own)");
    }
  }
}

package moothall.moderation.packs;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import moothall.moderation.conduct.AcrossComments;
import moothall.moderation.conduct.Windows;
import moothall.moderation.detection.learned.LearnedModel;
import moothall.moderation.languagemodel.ShippedModel;
import moothall.moderation.policy.ModeCalendar;
import moothall.moderation.policy.PolicyPack;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Status;
import moothall.moderation.policy.Validity;
import moothall.moderation.publication.PublishedPolicy;
import org.jspecify.annotations.Nullable;

/** Loads a policy completely or not at all: one wrong line, and nothing of it is used. */
public final class PolicyLoader {

  private final PolicyFiles files;
  private final LocalDate day;
  private final @Nullable LearnedModel candidate;

  /** Checks whether there is something in force on that day. */
  public PolicyLoader(PolicyFiles files, LocalDate day) {
    this(files, day, null);
  }

  /** The same with a model that is tried beside the one in use, if there is one. */
  public PolicyLoader(PolicyFiles files, LocalDate day, @Nullable LearnedModel candidate) {
    this.files = files;
    this.day = day;
    this.candidate = candidate;
  }

  /**
   * The policy ready for judging, or everything that is wrong with it. Of the shipped packs alone
   * neither form nor examples are checked again: the build did, on these very files.
   */
  public LoadedPolicy load() {
    return load(read -> checked(read, false), LoadedPolicy.Unusable::new);
  }

  /** The same with every example of every rule in force, however long it takes. */
  public LoadedPolicy loadThoroughly() {
    return load(read -> checked(read, true), LoadedPolicy.Unusable::new);
  }

  /** The shipped or laid-over rules without those that rest on the learned model; no examples. */
  public LoadedPolicy loadRulesOnly() {
    return load(
        read ->
            new LoadedPolicy.Ready(
                PolicySet.rulesOnly(
                    read.applied(),
                    read.reference().council().calendar(),
                    read.reference().recognisers()),
                read.version(),
                0,
                read.across(),
                read.published()),
        LoadedPolicy.Unusable::new);
  }

  /** The examples' results, with drafts and rules of other days taken in. */
  public ExampleTrial tryExamples() {
    return load(this::tried, ExampleTrial.Unreadable::new);
  }

  /** Packs as they were read, the same as they are applied, and what they refer to. */
  private record Read(
      List<PackFile> files,
      List<ReadPack> packs,
      List<PolicyPack> applied,
      ReferenceFiles reference,
      WordLists lists) {

    private String version() {
      return PolicyVersion.of(files, applied, reference);
    }

    private PublishedPolicy published() {
      return new Publishing(packs, applied, lists, reference).of(version());
    }

    private AcrossComments across() {
      return new AcrossComments(
          new Windows(reference.windows(), version()), reference.peopleMeant());
    }
  }

  private <T> T load(Function<Read, T> then, Function<List<PackProblem>, T> otherwise) {
    List<PackProblem> problems = new ArrayList<>();
    try {
      ReferenceFiles reference = ReferenceFiles.read(files, problems);
      PackSchema schema = new PackSchema(PolicyFiles.schema());
      return load(files.packs(), reference, schema, problems)
          .map(then)
          .orElseGet(() -> otherwise.apply(problems));
    } catch (IOException e) {
      String message = "cannot be read: " + e.getClass().getSimpleName() + " " + e.getMessage();
      return otherwise.apply(List.of(new PackProblem(files.place(), 0, message)));
    }
  }

  /** Packs that are no files, with reference data and a schema that were read once for many. */
  LoadedPolicy load(List<PackFile> packs, ReferenceFiles reference, PackSchema schema) {
    List<PackProblem> problems = new ArrayList<>();
    return load(packs, reference, schema, problems)
        .map(read -> checked(read, true))
        .orElseGet(() -> new LoadedPolicy.Unusable(problems));
  }

  /** Nothing if there is any problem. */
  private Optional<Read> load(
      List<PackFile> packFiles,
      ReferenceFiles reference,
      PackSchema schema,
      List<PackProblem> problems) {
    List<PackSource> sources = PackSource.of(packFiles, schema, problems);
    PackReader reader = new PackReader(reference.forPacks());
    List<ReadPack> packs = problems.isEmpty() ? reader.read(sources, problems) : List.of();
    List<PolicyPack> applied =
        overridden(packs, reader.contexts(), reference.council().published(), problems);
    if (problems.isEmpty()) {
      checkSomethingIsInForce(applied, reference, problems);
    }
    return problems.isEmpty()
        ? Optional.of(new Read(packFiles, packs, applied, reference, reader.lists()))
        : Optional.empty();
  }

  private LoadedPolicy checked(Read read, boolean everything) {
    PolicySet policy = policy(read.applied(), read.reference());
    Set<String> inForce =
        read.applied().stream()
            .flatMap(pack -> pack.rules().stream())
            .filter(rule ->
                rule.standing().status() != Status.DRAFT
                    && rule.standing().validity().includes(day))
            .map(Rule::id)
            .collect(Collectors.toSet());
    boolean asBuilt = !everything && read.files().stream().allMatch(PackFile::shipped);
    List<Example> examples =
        asBuilt
            ? List.of()
            : examples(read.packs()).stream()
                .filter(example -> inForce.contains(example.rule()))
                .toList();
    List<PackProblem> problems =
        new ExampleRun(policy.detectors(), noon())
            .results(examples).stream()
                .filter(result -> result.problem().isPresent())
                .map(ExampleResult::asProblem)
                .toList();
    return problems.isEmpty()
        ? new LoadedPolicy.Ready(
            policy, read.version(), examples.size(), read.across(), read.published())
        : new LoadedPolicy.Unusable(problems);
  }

  private ExampleTrial tried(Read read) {
    List<PolicyPack> promoted =
        read.applied().stream()
            .map(pack ->
                new PolicyPack(
                    pack.name(),
                    pack.version(),
                    pack.rules().stream().map(PolicyLoader::promoted).toList(),
                    pack.contexts()))
            .toList();
    PolicySet policy = policy(promoted, read.reference());
    return new ExampleTrial.Ran(
        new ExampleRun(policy.detectors(), noon()).results(examples(read.packs())));
  }

  private static Rule promoted(Rule rule) {
    Rule.Standing standing = rule.standing();
    return rule.withStanding(
        new Rule.Standing(Status.ACTIVE, Validity.ALWAYS, standing.owner(), standing.reviewBy()));
  }

  private PolicySet policy(List<PolicyPack> packs, ReferenceFiles reference) {
    PolicySet policy =
        PolicySet.of(
            packs, reference.council().calendar(), reference.recognisers(), ShippedModel::get);
    return candidate == null ? policy : policy.beside(candidate, reference.recognisers());
  }

  private static List<Example> examples(List<ReadPack> packs) {
    return packs.stream().flatMap(pack -> pack.examples().stream()).toList();
  }

  private Instant noon() {
    return day.atTime(LocalTime.NOON).atZone(ModeCalendar.UNITED_KINGDOM).toInstant();
  }

  /** Rules as the packs on top of them want them; values that the council publishes left alone. */
  private static List<PolicyPack> overridden(
      List<ReadPack> packs, Names contexts, List<String> published, List<PackProblem> problems) {
    List<RuleOverride> overrides =
        packs.stream()
            .filter(pack -> pack.status() == Status.ACTIVE)
            .flatMap(pack -> pack.overrides().stream())
            .toList();
    Overrides applied = new Overrides(overrides, contexts, published);
    List<PolicyPack> ready = new ArrayList<>();
    for (ReadPack pack : packs) {
      ready.add(applied.on(pack.pack(), problems));
    }
    applied.reportUnused(problems);
    return ready;
  }

  private void checkSomethingIsInForce(
      List<PolicyPack> packs, ReferenceFiles reference, List<PackProblem> problems) {
    boolean any =
        packs.stream()
            .flatMap(pack -> pack.rules().stream())
            .anyMatch(rule ->
                rule.standing().status() == Status.ACTIVE
                    && rule.standing().validity().includes(day));
    if (!any && problems.isEmpty()) {
      problems.add(
          new PackProblem(
              files.place(), 0, "no pack is in force (expected: a *.yaml with status: ACTIVE)"));
    }
    if (!reference.proscribed().namesSomebodyOn(day)) {
      problems.add(
          new PackProblem(
              "proscribed list",
              0,
              "no organisation is proscribed on " + day + " (expected: at least one)"));
    }
  }
}

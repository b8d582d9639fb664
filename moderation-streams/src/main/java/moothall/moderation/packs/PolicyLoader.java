package moothall.moderation.packs;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.policy.ModeCalendar;
import moothall.moderation.policy.PolicyPack;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Status;

/** Loads a policy completely or not at all: one wrong line, and nothing of it is used. */
public final class PolicyLoader {

  private final PolicyFiles files;
  private final LocalDate day;

  /** Checks whether there is something in force on that day. */
  public PolicyLoader(PolicyFiles files, LocalDate day) {
    this.files = files;
    this.day = day;
  }

  public LoadedPolicy load() {
    List<PackProblem> problems = new ArrayList<>();
    try {
      ReferenceFiles reference = ReferenceFiles.read(files, problems);
      List<PackFile> packFiles = files.packs();
      List<PackSource> sources =
          PackSource.of(packFiles, new PackSchema(PolicyFiles.schema()), problems);
      if (!problems.isEmpty()) {
        return new LoadedPolicy.Unusable(problems);
      }
      List<ReadPack> packs = new PackReader(reference.forPacks()).read(sources, problems);
      List<PolicyPack> ready = overridden(packs, reference.council().published(), problems);
      checkSomethingIsInForce(ready, reference, problems);
      if (!problems.isEmpty()) {
        return new LoadedPolicy.Unusable(problems);
      }
      String version = PolicyVersion.of(packFiles, ready, reference);
      return checked(packs, ready, reference, version);
    } catch (IOException e) {
      String message = "cannot be read: " + e.getClass().getSimpleName() + " " + e.getMessage();
      return new LoadedPolicy.Unusable(List.of(new PackProblem(files.place(), 0, message)));
    }
  }

  private LoadedPolicy checked(
      List<ReadPack> packs,
      List<PolicyPack> ready,
      ReferenceFiles reference,
      String version) {
    Map<String, Recogniser> recognisers = reference.recognisers();
    PolicySet policy = PolicySet.of(ready, reference.council().calendar(), recognisers);
    Instant noon = day.atTime(LocalTime.NOON).atZone(ModeCalendar.UNITED_KINGDOM).toInstant();
    Set<String> active =
        ready.stream()
            .flatMap(pack -> pack.rules().stream())
            .filter(rule -> rule.standing().validity().includes(day))
            .map(Rule::id)
            .collect(Collectors.toSet());
    List<Example> examples =
        packs.stream()
            .flatMap(pack -> pack.examples().stream())
            .filter(example -> active.contains(example.rule()))
            .toList();
    List<PackProblem> problems = new ExampleRun(policy.detectors(), noon).problems(examples);
    return problems.isEmpty()
        ? new LoadedPolicy.Ready(policy, version)
        : new LoadedPolicy.Unusable(problems);
  }

  /** Rules as the packs on top of them want them; values that the council publishes left alone. */
  private static List<PolicyPack> overridden(
      List<ReadPack> packs, List<String> published, List<PackProblem> problems) {
    List<RuleOverride> overrides =
        packs.stream()
            .filter(pack -> pack.status() == Status.ACTIVE)
            .flatMap(pack -> pack.overrides().stream())
            .toList();
    Set<String> contexts =
        packs.stream()
            .flatMap(pack -> pack.pack().contexts().stream())
            .map(context -> context.id())
            .collect(Collectors.toSet());
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

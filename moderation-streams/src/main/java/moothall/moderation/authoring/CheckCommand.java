package moothall.moderation.authoring;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import moothall.moderation.packs.LoadedPolicy;
import moothall.moderation.packs.PolicyFiles;
import moothall.moderation.policy.PolicyPack;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Status;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Loads a policy as a service would, and says what is wrong with it or what is in it. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Loads a policy as the service would: form, references, dates, approvals, examples.")
final class CheckCommand implements Callable<Integer> {

  private static final int OK = 0;
  private static final int WRONG = 1;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "the council's own packs, laid over the shipped ones; none: the shipped ones")
  private @Nullable Path directory;

  @Mixin private final PolicySource source = new PolicySource();

  @Override
  public Integer call() {
    PrintWriter out = Terminal.out(spec);
    return switch (source.check(directory)) {
      case LoadedPolicy.Unusable unusable -> {
        out.println(unusable.explanation());
        out.println(unusable.problems().size() + " problems; the policy cannot be used");
        yield WRONG;
      }
      case LoadedPolicy.Ready ready -> {
        ready.policy().packs().forEach(pack -> describe(pack, out));
        tellGaps(ready, out);
        out.println("all " + ready.examples() + " examples come out as they should");
        out.println("policy " + ready.version());
        yield OK;
      }
    };
  }

  private void describe(PolicyPack pack, PrintWriter out) {
    LocalDate day = source.day();
    long active = count(pack, Status.ACTIVE);
    long later =
        pack.rules().stream().filter(rule -> !rule.standing().validity().includes(day)).count();
    out.printf(
        "%s %s: %d rules, %d active, %d on trial, %d drafts, %d not in force on %s%n",
        pack.name(),
        pack.version(),
        pack.rules().size(),
        active,
        count(pack, Status.SHADOW),
        count(pack, Status.DRAFT),
        later,
        day);
    for (Rule rule : pack.rules()) {
      if (rule.standing().reviewBy().isBefore(day)) {
        out.println(
            "  "
                + rule.id()
                + " should have been reviewed by "
                + rule.standing().reviewBy()
                + " ("
                + rule.standing().owner()
                + ")");
      }
      if (!rule.grounds().law().isEmpty() && rule.grounds().lawOn(day).isEmpty()) {
        out.println("  " + rule.id() + " rests on no law that is in force on " + day);
      }
    }
  }

  private static long count(PolicyPack pack, Status status) {
    return pack.rules().stream().filter(rule -> rule.standing().status() == status).count();
  }

  private static void tellGaps(LoadedPolicy.Ready ready, PrintWriter out) {
    Set<String> missing = new TreeSet<>(PolicyFiles.taxonomy().codes());
    ready.policy().packs().stream()
        .map(PolicyPack::rules)
        .flatMap(List::stream)
        .forEach(rule -> missing.remove(rule.category().code()));
    ready.across().windows().all().forEach(it -> missing.remove(it.category().code()));
    out.println(
        missing.isEmpty()
            ? "every category of the taxonomy has a rule"
            : "categories without a rule: " + String.join(", ", missing));
  }
}

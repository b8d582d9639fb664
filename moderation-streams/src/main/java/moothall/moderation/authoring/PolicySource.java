package moothall.moderation.authoring;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import moothall.moderation.packs.ExampleTrial;
import moothall.moderation.packs.LoadedPolicy;
import moothall.moderation.packs.PolicyFiles;
import moothall.moderation.packs.PolicyLoader;
import moothall.moderation.policy.ModeCalendar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options by which every command says which policy it means. */
final class PolicySource {

  @Option(
      names = "--proscribed",
      paramLabel = "FILE",
      description = "list of proscribed organisations to use instead")
  private @Nullable Path proscribed;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "as if it were that day (default: today), as 2026-11-30")
  private @Nullable LocalDate on;

  LoadedPolicy load(@Nullable Path directory) {
    return loader(directory).load();
  }

  LoadedPolicy check(@Nullable Path directory) {
    return loader(directory).loadThoroughly();
  }

  ExampleTrial examples(@Nullable Path directory) {
    return loader(directory).tryExamples();
  }

  private PolicyLoader loader(@Nullable Path directory) {
    return new PolicyLoader(new PolicyFiles(directory, proscribed), day());
  }

  LocalDate day() {
    return on == null ? ModeCalendar.day(InstantSource.system().instant()) : on;
  }
}

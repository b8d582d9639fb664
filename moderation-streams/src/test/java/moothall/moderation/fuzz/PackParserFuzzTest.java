package moothall.moderation.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import moothall.moderation.packs.LoadedPolicy;
import moothall.moderation.packs.PackProblem;
import moothall.moderation.packs.PolicyFiles;
import moothall.moderation.packs.PolicyLoader;
import moothall.moderation.packs.ShippedPolicy;

class PackParserFuzzTest {

  private static final Path DIRECTORY = directory();

  @FuzzTest(maxDuration = "60s")
  void saysWhatIsWrongWithAnything(FuzzedDataProvider data) {
    String yaml = data.consumeRemainingAsString();
    Effort.bounded("reading a pack", yaml.length(), () -> check(yaml));
  }

  private static void check(String yaml) {
    try {
      Files.writeString(DIRECTORY.resolve("pack.yaml"), valid(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LoadedPolicy loaded =
        new PolicyLoader(PolicyFiles.alone(DIRECTORY), ShippedPolicy.DAY).load();
    if (loaded instanceof LoadedPolicy.Unusable unusable) {
      for (PackProblem problem : unusable.problems()) {
        if (problem.message().isBlank() || problem.line() < 0) {
          throw new AssertionError("a problem without words or with an impossible line: " + problem);
        }
      }
    }
  }

  /** Files hold whole characters only. */
  private static String valid(String yaml) {
    StringBuilder valid = new StringBuilder(yaml.length());
    yaml.codePoints()
        .forEach(it -> valid.appendCodePoint(it >= 0xD800 && it <= 0xDFFF ? 0xFFFD : it));
    return valid.toString();
  }

  private static Path directory() {
    try {
      Path directory = Files.createTempDirectory("pack-fuzz");
      directory.toFile().deleteOnExit();
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

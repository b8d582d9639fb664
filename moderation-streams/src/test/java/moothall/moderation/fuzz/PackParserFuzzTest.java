package moothall.moderation.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import moothall.moderation.packs.LoadedPolicy;
import moothall.moderation.packs.PackProblem;
import moothall.moderation.packs.PacksInMemory;

/** An input is one council's pack, beside a small shipped one whose names it may use. */
class PackParserFuzzTest {

  @DictionaryFile(resourcePath = "pack.dict")
  @FuzzTest(maxDuration = "60s")
  void saysWhatIsWrongWithAnything(byte[] input) {
    String yaml = Words.of(input);
    Effort.bounded("reading a pack", yaml.length(), () -> check(yaml));
  }

  private static void check(String yaml) {
    if (PacksInMemory.load(yaml) instanceof LoadedPolicy.Unusable unusable) {
      if (unusable.problems().isEmpty()) {
        throw new AssertionError("refused without a reason");
      }
      for (PackProblem problem : unusable.problems()) {
        if (problem.message().isBlank() || problem.line() < 0) {
          throw new AssertionError(
              "a problem without words or with an impossible line: " + problem);
        }
      }
    }
  }
}

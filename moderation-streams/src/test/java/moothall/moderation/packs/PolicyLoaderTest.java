package moothall.moderation.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import moothall.moderation.content.Comments;
import moothall.moderation.policy.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyLoaderTest {

  private static final String PACK =
      """
      pack: village
      version: "7"
      status: ACTIVE
      author: Ada
      approver: Ben
      owner: Communications
      review-by: 2027-01-01
      effective-from: 2026-01-01
      rules:
        - id: vegetables
          category: PROFANITY
          clause: House rules
          law: []
          reason: {en: A vegetable., cy: Llysieuyn.}
          confidence: 0.9
          terms: [turnip]
          examples:
            match: [you turnip, turnip!]
            no-match: [a swede, a leek, a pea]
      """;

  @TempDir Path directory;

  @Test
  void readsTheWholeTaxonomy() {
    assertThat(PolicyFiles.taxonomy().codes()).hasSize(52);
  }

  @Test
  void namesPacksVersionsAndContentInThePolicyVersion() throws IOException {
    LoadedPolicy.Ready ready = (LoadedPolicy.Ready) load(PACK);

    assertThat(ready.version()).matches("village/7\\+proscribed/example-1#[0-9a-f]{16}");
    assertThat(((LoadedPolicy.Ready) load(PACK)).version()).isEqualTo(ready.version());
    assertThat(((LoadedPolicy.Ready) load(PACK + "# said otherwise\n")).version())
        .isNotEqualTo(ready.version());
  }

  @Test
  void judgesByAPackFromADirectory() throws IOException {
    LoadedPolicy.Ready ready = (LoadedPolicy.Ready) load(PACK);

    assertThat(ready.judge((detector, bug) -> {}).judge(Comments.saying("oh you turnip")).actions())
        .containsExactly(Action.HIDE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status: ACTIVE | status: LIVE | 3 | status: LIVE (expected: DRAFT, SHADOW or ACTIVE)",
        "approver: Ben | approver: ada | 5 | approver: ada (expected: somebody else than the author)",
        "category: PROFANITY | category: RUDE | 9 | category: RUDE (expected: a code of the taxonomy)",
        "confidence: 0.9 | confidence: 9 | 13 | confidence: 9 (expected: above 0, up to 1)",
        "effective-from: 2026-01-01 | effective-from: soon | 6 | effective-from: soon (expected: a date as 2026-11-30)",
        "terms: [turnip] | terms: ['@roots'] | 14 | @roots (expected: @ and the name of a list above)",
        "terms: [turnip] | words: [turnip] | 14 | unknown key words",
        "terms: [turnip] | unless: [soup] | 8 | 0 kinds of evidence (expected: one of terms, all-of, recogniser)",
        "terms: [turnip] | terms: [turnip] within | 14 | not YAML",
        "reason: A vegetable. | reason: '' | 12 | not a text",
        "match: [you turnip, turnip!] | match: [you swede] | 16 | example of vegetables came out as no-match (expected: match)",
        "no-match: [a swede, a leek, a pea] | no-match: [a turnip] | 17 | example of vegetables came out as match (expected: no-match)",
        "no-match: [a swede, a leek, a pea] | no-match: [] | 16 | examples of vegetables (expected: at least one match and no-match)",
      })
  void saysWhichLineIsWrongAndWhatWasExpected(String right, String wrong, int line, String message)
      throws IOException {
    assertThat(PACK).contains(right);

    List<PackProblem> problems =
        ((LoadedPolicy.Unusable) load(PACK.replace(right, wrong))).problems();

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().line()).isEqualTo(line);
    assertThat(problems.getFirst().message()).startsWith(message);
    assertThat(problems.getFirst().file()).isEqualTo("village.yaml");
  }

  @Test
  void usesNoPackThatIsNotInForce() throws IOException {
    assertThat(load(PACK.replace("ACTIVE", "SHADOW"))).isInstanceOf(LoadedPolicy.Unusable.class);
    assertThat(load(PACK.replace("2026-01-01", "2027-01-01")))
        .isInstanceOf(LoadedPolicy.Unusable.class);
  }

  @Test
  void refusesADirectoryThatIsNotThere() {
    LoadedPolicy loaded =
        new PolicyLoader(new PolicyFiles(directory.resolve("none"), null), ShippedPolicy.DAY)
            .load();

    assertThat(((LoadedPolicy.Unusable) loaded).explanation()).contains("none: cannot be read");
  }

  @Test
  void takesAnotherListOfProscribedOrganisationsWithItsDates() throws IOException {
    Path list = directory.resolve("list.yml.legal");
    Files.writeString(
        list,
        """
        list: proscribed-organisations
        version: "2"
        organisations:
          - name: Order of the Tin Moon
            effective-from: 2025-05-05
          - name: Former Fellowship
            effective-from: 2001-01-01
            effective-until: 2020-01-01
        """);
    LoadedPolicy loaded = new PolicyLoader(new PolicyFiles(null, list), ShippedPolicy.DAY).load();

    var judge = ((LoadedPolicy.Ready) loaded).judge((detector, bug) -> {});
    assertThat(judge.judge(Comments.saying("Long live the Order of the Tin Moon")).actions())
        .contains(Action.REFER_TERROR);
    assertThat(judge.judge(Comments.saying("Long live the Former Fellowship")).actions())
        .containsExactly(Action.NONE);
    assertThat(judge.judge(Comments.saying("Long live Iron Dawn Vanguard")).actions())
        .containsExactly(Action.NONE);
  }

  private LoadedPolicy load(String pack) throws IOException {
    Files.writeString(directory.resolve("village.yaml"), pack);
    return new PolicyLoader(new PolicyFiles(directory, null), ShippedPolicy.DAY).load();
  }
}

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
    assertThat(PolicyFiles.taxonomy().codes()).hasSize(54);
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
        "status: ACTIVE | status: LIVE | 3 | status: LIVE (expected: DRAFT, SHADOW, ACTIVE)",
        "approver: Ben | approver: ada | 5 | approver: ada (expected: somebody else than the author)",
        "owner: Communications | minute: none | 1 | owner is missing",
        "category: PROFANITY | category: RUDE | 11 | category: RUDE (expected: a code of the taxonomy)",
        "confidence: 0.9 | confidence: 9 | 15 | confidence: 9 (expected: maximum 1)",
        "confidence: 0.9 | confidence: high | 15 | confidence: high (expected: a number)",
        "effective-from: 2026-01-01 | effective-from: soon | 8 | effective-from: soon (expected: a value of the form",
        "effective-from: 2026-01-01 | effective-from: 2026-13-01 | 8 | effective-from: 2026-13-01 (expected: a date as 2026-11-30)",
        "terms: [turnip] | terms: ['@roots'] | 16 | roots (expected: the name of a list)",
        "terms: [turnip] | terms: ['<root>'] | 16 | <root> (expected: one of [",
        "terms: [turnip] | terms: ['/t.*p/'] | 16 | /t.*p/ (expected: a whole word, or three plain lower-case letters in a row",
        "terms: [turnip] | terms: ['/turnip(/'] | 16 | /turnip(/: missing closing )",
        "terms: [turnip] | terms: turnip | 16 | terms: turnip (expected: a list",
        "cy: Llysieuyn. | cy: Llysieuyn., fr: Un navet | 14 | unknown key fr (expected: a key of the language",
        "terms: [turnip] | unless: [soup] | 10 | neither terms nor all-of (expected: one of them)",
        "terms: [turnip] | terms: [turnip] within | 16 | not YAML",
        "law: [] | law: [magna-carta] | 13 | law: magna-carta (expected: an id of the law register)",
        "law: [] | action: [REFER_POLICE] | 10 | law is missing",
        "cy: Llysieuyn. | de: Ein Gemuese. | 14 | cy is missing",
        "match: [you turnip, turnip!] | match: [you swede, turnip] | 18 | example of vegetables came out as no-match (expected: match)",
        "no-match: [a swede, a leek, a pea] | no-match: [a turnip, a leek, a pea] | 19 | example of vegetables came out as match (expected: no-match)",
        "no-match: [a swede, a leek, a pea] | no-match: [] | 19 | no-match (expected: 3 or more entries)",
        "match: [you turnip, turnip!] | match: [you turnip] | 18 | match (expected: 2 or more entries)",
      })
  void saysWhichLineIsWrongAndWhatWasExpected(String right, String wrong, int line, String message)
      throws IOException {
    assertThat(PACK).contains(right);

    List<PackProblem> problems =
        ((LoadedPolicy.Unusable) load(PACK.replace(right, wrong))).problems();

    assertThat(problems).isNotEmpty();
    assertThat(problems.getFirst().line()).isEqualTo(line);
    assertThat(problems.getFirst().message()).startsWith(message);
    assertThat(problems.getFirst().file()).isEqualTo("village.yaml");
  }

  /** The second value is the one that counts, so it is the one whose lines are told. */
  @Test
  void saysWhatIsWrongWithAKeyThatIsGivenTwice() throws IOException {
    String twice = "lists: {roots: [leek]}\nlists: {roots: [leek, bean, 5]}\nrules:";

    assertThat(((LoadedPolicy.Unusable) load(PACK.replace("rules:", twice))).explanation())
        .contains("village.yaml:10: lists stands there twice (expected: once)")
        .contains("village.yaml:10: roots 3: 5 (expected: a text");
  }

  @Test
  void usesNoPackThatIsNotInForce() throws IOException {
    assertThat(load(PACK.replace("ACTIVE", "SHADOW"))).isInstanceOf(LoadedPolicy.Unusable.class);
    assertThat(load(PACK.replace("effective-from: 2026-01-01", "effective-from: 2027-01-01")))
        .isInstanceOf(LoadedPolicy.Unusable.class);
  }

  @Test
  void refusesAnActionThatIsStrongerThanTheCategoryAllows() throws IOException {
    String stronger =
        PACK.replace("confidence: 0.9", "confidence: 0.9\n    action: [HIDE, REFER_POLICE]");

    assertThat(((LoadedPolicy.Unusable) load(stronger)).explanation())
        .contains("village.yaml:16: action: REFER_POLICE is stronger than PROFANITY allows");
  }

  @Test
  void readsAPackInSeveralFiles() throws IOException {
    Path pack = Files.createDirectory(directory.resolve("village"));
    int rules = PACK.indexOf("rules:");
    Files.writeString(pack.resolve("pack.yaml"), PACK.substring(0, rules));
    Files.writeString(
        pack.resolve("roots.yaml"), PACK.substring(rules).replace("[turnip]", "['@roots']"));
    Files.writeString(pack.resolve("words.yaml"), "lists: {roots: [turnip]}");

    LoadedPolicy.Ready ready =
        (LoadedPolicy.Ready)
            new PolicyLoader(PolicyFiles.alone(directory), ShippedPolicy.DAY).load();

    assertThat(ready.judge((detector, bug) -> {}).judge(Comments.saying("oh you turnip")).actions())
        .containsExactly(Action.HIDE);
    Files.writeString(pack.resolve("more.yaml"), "owner: Somebody");
    assertThat(new PolicyLoader(PolicyFiles.alone(directory), ShippedPolicy.DAY).load())
        .isInstanceOfSatisfying(
            LoadedPolicy.Unusable.class,
            unusable ->
                assertThat(unusable.explanation())
                    .startsWith("village/more.yaml:1: unknown key owner"));
  }

  @Test
  void letsEveryPartOfAPackChooseItsNames() throws IOException {
    Path pack = Files.createDirectory(directory.resolve("village"));
    int rules = PACK.indexOf("rules:");
    String rule = PACK.substring(rules);
    Files.writeString(pack.resolve("pack.yaml"), PACK.substring(0, rules));
    Files.writeString(
        pack.resolve("a.yaml"),
        "lists: {roots: [turnip]}\n" + rule.replace("[turnip]", "['@roots']"));
    Files.writeString(
        pack.resolve("b.yaml"),
        "lists: {roots: [carrot]}\n"
            + rule.replace("[turnip]", "['@roots']")
                .replace("turnip", "carrot")
                .replace("id: vegetables", "id: more-vegetables"));
    assertThat(new PolicyLoader(PolicyFiles.alone(directory), ShippedPolicy.DAY).load())
        .isInstanceOf(LoadedPolicy.Ready.class);

    Files.writeString(
        pack.resolve("c.yaml"),
        rule.replace("[turnip]", "['@roots']").replace("id: vegetables", "id: third"));
    assertThat(new PolicyLoader(PolicyFiles.alone(directory), ShippedPolicy.DAY).load())
        .isInstanceOfSatisfying(
            LoadedPolicy.Unusable.class,
            unusable ->
                assertThat(unusable.explanation())
                    .contains(
                        "village/c.yaml:8: roots is several (expected: one of [village/a/roots,"
                            + " village/b/roots])"));
  }

  @Test
  void refusesAListThatHoldsItself() throws IOException {
    String circular =
        PACK.replace("rules:", "lists: {roots: ['@tubers'], tubers: ['@roots']}\nrules:")
            .replace("[turnip]", "['@roots']");

    assertThat(((LoadedPolicy.Unusable) load(circular)).explanation())
        .contains("holds itself (expected: no list within itself)");
  }

  @Test
  void readsAPackOnceFromAFolderThatKubernetesMounted() throws IOException {
    Path version = Files.createDirectory(directory.resolve("..2026_11_23_09_30_00.123"));
    Files.writeString(version.resolve("village.yaml"), PACK);
    Files.createSymbolicLink(directory.resolve("..data"), version.getFileName());
    Files.createSymbolicLink(directory.resolve("village.yaml"), Path.of("..data/village.yaml"));

    assertThat(new PolicyLoader(PolicyFiles.alone(directory), ShippedPolicy.DAY).load())
        .isInstanceOf(LoadedPolicy.Ready.class);
  }

  @Test
  void triesTheExamplesOfDraftsWithoutUsingThem() throws IOException {
    Files.writeString(
        directory.resolve("second.yaml"),
        PACK.replace("pack: village", "pack: hamlet")
            .replace("ACTIVE", "DRAFT")
            .replace("id: vegetables", "id: fruit")
            .replace("[you turnip, turnip!]", "[you turnip, a pear]"));
    Files.writeString(directory.resolve("village.yaml"), PACK);
    PolicyLoader loader = new PolicyLoader(PolicyFiles.alone(directory), ShippedPolicy.DAY);

    assertThat(loader.load()).isInstanceOf(LoadedPolicy.Ready.class);
    assertThat(loader.tryExamples())
        .isInstanceOfSatisfying(
            ExampleTrial.Ran.class,
            ran -> {
              assertThat(ran.results()).hasSize(10);
              assertThat(ran.results().stream().flatMap(it -> it.problem().stream()))
                  .singleElement()
                  .asString()
                  .contains("example of fruit came out as no-match (expected: match)");
            });
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
    LoadedPolicy loaded =
        new PolicyLoader(new PolicyFiles(null, list), ShippedPolicy.DAY).loadRulesOnly();

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
    return new PolicyLoader(PolicyFiles.alone(directory), ShippedPolicy.DAY).load();
  }
}

package moothall.moderation.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import moothall.moderation.content.Comments;
import moothall.moderation.policy.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverridesTest {

  private static final String BASE =
      """
      pack: base
      version: "1"
      status: ACTIVE
      author: Ada
      approver: Ben
      owner: Communications
      review-by: 2027-01-01
      effective-from: 2026-01-01
      lists:
        soups: [soup]
      contexts:
        - id: soup
          terms: ["@soups"]
      rules:
        - id: vegetables
          category: PROFANITY
          clause: House rules
          law: []
          reason: {en: A vegetable., cy: Llysieuyn.}
          confidence: 0.9
          terms: [turnip]
          unless: [soup]
          examples:
            match: [you turnip, turnip!]
            no-match: [a swede, a leek, turnip soup]
        - id: fungi
          category: HATE_RACE
          clause: House rules
          law: []
          reason: {en: A mushroom., cy: Madarchen.}
          confidence: 0.9
          terms: [morel]
          examples:
            match: [you morel, morel!]
            no-match: [a swede, a leek, a pea]
      """;

  private static final String COUNCIL =
      """
      pack: ambermere
      version: "1"
      status: ACTIVE
      author: Cai
      approver: Dot
      owner: Communications
      review-by: 2027-01-01
      effective-from: 2026-01-01
      """;

  @TempDir Path directory;

  @Test
  void silencesARuleThatACouncilMaySilence() throws IOException {
    assertThat(
            actions("overrides: [{rule: vegetables, because: harvest, status: SHADOW}]", "turnip"))
        .contains(Action.NONE.name());
  }

  @Test
  void addsExceptionsAndWordsToLists() throws IOException {
    String exception =
        """
        contexts: [{id: stew, terms: [stew]}]
        extends: {base/soups: [broth]}
        overrides: [{rule: vegetables, because: harvest, unless: [stew]}]
        """;

    assertThat(actions(exception, "turnip stew")).isEqualTo("NONE");
    assertThat(actions(exception, "turnip broth")).isEqualTo("NONE");
    assertThat(actions(exception, "turnip")).isEqualTo("HIDE");
  }

  @Test
  void weakensNothingThatMustBeReported() throws IOException {
    for (String change :
        new String[] {"status: SHADOW", "confidence: 0.5", "unless: [base/soup]", "except: [x]"}) {
      assertThat(actions("overrides: [{rule: fungi, because: harvest, " + change + "}]", "morel"))
          .startsWith("ambermere.yaml:9: weakens fungi, but HATE_RACE must be reported");
    }
  }

  @Test
  void refusesWhatWouldSilentlyDoNothing() throws IOException {
    assertThat(actions("overrides: [{rule: fish, because: harvest, status: SHADOW}]", "turnip"))
        .startsWith(
            "ambermere.yaml:9: overrides fish (expected: the id of a rule of another pack)");
    assertThat(actions("extends: {base/stews: [x y]}", "turnip"))
        .startsWith("ambermere.yaml:9: base/stews (expected: the name of a list");
  }

  @Test
  void saysWhereTheRuleOrTheVersionIsBlank() throws IOException {
    assertThat(actions("overrides: [{rule: '', because: harvest, status: SHADOW}]", "turnip"))
        .startsWith("ambermere.yaml:9: not a text (expected: one value");
    assertThat(actions("version: ' '", COUNCIL.replace("version: \"1\"\n", ""), "turnip"))
        .startsWith("ambermere.yaml:8: not a text (expected: one value");
  }

  @Test
  void refusesAPackThatPretendsToBeTheShippedOne() throws IOException {
    Files.writeString(
        directory.resolve("ours.yaml"),
        COUNCIL.replace("pack: ambermere", "pack: uk-council-base"));

    LoadedPolicy loaded =
        new PolicyLoader(new PolicyFiles(directory, null), ShippedPolicy.DAY).load();

    assertThat(((LoadedPolicy.Unusable) loaded).explanation())
        .contains("ours.yaml:1: pack: uk-council-base is shipped with Moothall");
  }

  private String actions(String changes, String text) throws IOException {
    return actions(changes, COUNCIL, text);
  }

  private String actions(String changes, String council, String text) throws IOException {
    Files.writeString(directory.resolve("a-base.yaml"), BASE);
    Files.writeString(directory.resolve("ambermere.yaml"), council + changes);
    return switch (new PolicyLoader(PolicyFiles.alone(directory), ShippedPolicy.DAY).load()) {
      case LoadedPolicy.Unusable unusable -> unusable.explanation();
      case LoadedPolicy.Ready ready ->
          String.join(
              "+",
              ready.judge((detector, bug) -> {}).judge(Comments.saying(text)).actions().stream()
                  .map(Action::name)
                  .toList());
    };
  }
}

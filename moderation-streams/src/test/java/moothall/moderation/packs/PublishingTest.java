package moothall.moderation.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Status;
import moothall.moderation.publication.PublishedPolicy;
import moothall.moderation.publication.PublishedPolicy.PublishedRule;
import moothall.moderation.publication.PublishedPolicy.Words;
import moothall.moderation.publication.WrittenRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishingTest {

  private static final String KITCHEN =
      """
      pack: kitchen
      version: "1"
      status: ACTIVE
      author: Ada
      approver: Ben
      minute: Item 7
      owner: Communications
      review-by: 2027-01-01
      effective-from: 2026-01-01
      lists:
        roots: [turnip, "@tubers"]
        tubers: [potato*]
        unused: [pea]
        of-a-draft: [leek]
        meals: [dinner, "@sundays"]
        sundays: [roast]
      contexts:
        - {id: soup, terms: [soup, "@tubers"], within: 6, side: after, modes: [INCIDENT], topics: [lunch, "@meals"]}
      rules:
        - id: vegetables
          category: PROFANITY
          clause: House rules
          law: []
          reason: {en: "A vegetable, as Martin Eames says.", cy: Llysieuyn Martin Eames.}
          confidence: 0.9
          all-of: [[you, <person>], ["@roots", Iron Dawn Vanguard]]
          within: 3
          unless: [soup]
          examples:
            match: [you turnip, "Rhodri Pencoed is a turnip"]
            no-match: [a swede, a leek, {text: you turnip soup, mode: INCIDENT, topic: Dinner}]
        - id: draft
          category: PROFANITY
          status: DRAFT
          clause: House rules
          law: []
          reason: {en: A leek., cy: Cenhinen.}
          confidence: 0.9
          terms: ["@of-a-draft"]
          examples:
            match: [you leek, leek!]
            no-match: [a swede, a pea, a bean]
        - id: fungi
          category: PROFANITY
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
      status: STATUS
      author: Cai
      approver: Dot
      owner: Communications
      review-by: 2027-01-01
      effective-from: 2026-01-01
      overrides:
        - {rule: fungi, because: "Martin Eames asked", status: DRAFT}
        - {rule: vegetables, because: the harvest, confidence: 0.5}
      """;

  private static final String WINDOWS =
      """
      windows:
        - id: again
          kind: flood
          category: SPAM_FLOOD
          clause: House rules
          law: []
          reason: {en: Martin Eames has read it., cy: Darllenodd Martin Eames ef.}
          within: PT5M
          comments: 3
      """;

  @TempDir Path directory;

  @Test
  void publishesWhatIsAppliedAsItIsWritten() throws IOException {
    PublishedPolicy policy = published("ACTIVE");

    assertThat(policy.rules()).extracting(it -> it.rule().id()).containsExactly("vegetables");
    PublishedRule rule = policy.rules().getFirst();
    assertThat(rule.pack()).isEqualTo("kitchen");
    assertThat(rule.rule().confidence()).as("as the council wants it").isEqualTo(0.5);
    assertThat(rule.written().groups())
        .containsExactly(
            List.of("you", "<person>"), List.of("@kitchen/roots", "(a name that is not shown)"));
    assertThat(rule.written().matches())
        .extracting(WrittenRule.Example::text)
        .containsExactly("you turnip", "(a name that is not shown) is a turnip");
    assertThat(rule.written().noMatches().getLast())
        .isEqualTo(new WrittenRule.Example("you turnip soup", "topic: Dinner; mode: INCIDENT"));
  }

  @Test
  void publishesTheWordsThatTheseRulesReferToAndNoOthers() throws IOException {
    assertThat(published("ACTIVE").words())
        .containsExactlyInAnyOrder(
            new Words("kitchen/roots", false, List.of("turnip", "@kitchen/tubers"), List.of()),
            new Words("kitchen/tubers", false, List.of("potato*"), List.of()),
            new Words(
                "kitchen/soup",
                true,
                List.of("soup", "@kitchen/tubers"),
                List.of(
                    "within: 6",
                    "side: after",
                    "modes: INCIDENT",
                    "topics: lunch, @kitchen/meals")),
            new Words("kitchen/meals", false, List.of("dinner", "@kitchen/sundays"), List.of()),
            new Words("kitchen/sundays", false, List.of("roast"), List.of()));
  }

  @Test
  void saysWhatAPackChangesAndWhy() throws IOException {
    PublishedPolicy policy = published("ACTIVE");

    assertThat(policy.packs())
        .extracting(PublishedPolicy.Pack::name)
        .containsExactly("ambermere", "kitchen");
    assertThat(policy.packs().getFirst().changes())
        .extracting(it ->
            it.rule() + " " + it.because() + " " + it.status().map(Status::name).orElse("as it is"))
        .containsExactly(
            "fungi (a name that is not shown) asked DRAFT", "vegetables the harvest as it is");
    assertThat(policy.packs().getLast().minute()).contains("Item 7");
  }

  @Test
  void saysNothingOfChangesThatAPackOnTrialWouldMake() throws IOException {
    PublishedPolicy policy = published("SHADOW");

    assertThat(policy.packs().getFirst().name()).isEqualTo("ambermere");
    assertThat(policy.packs().getFirst().changes()).isEmpty();
    assertThat(policy.rules().getFirst().rule().confidence()).isEqualTo(0.9);
    assertThat(policy.rules())
        .extracting(it -> it.rule().id())
        .containsExactly("vegetables", "fungi");
  }

  @Test
  void takesNamesOutOfTheReasonsOfRulesAndOfWindows() throws IOException {
    Files.writeString(directory.resolve("windows.yaml"), WINDOWS);

    PublishedPolicy policy = published("ACTIVE");

    Rule.Grounds ofTheRule = policy.rules().getFirst().rule().grounds();
    assertThat(ofTheRule.reason()).isEqualTo("A vegetable, as (a name that is not shown) says.");
    assertThat(ofTheRule.reasonInWelsh()).isEqualTo("Llysieuyn (a name that is not shown).");
    Rule.Grounds ofTheWindow = policy.windows().getFirst().grounds();
    assertThat(ofTheWindow.reason()).isEqualTo("(a name that is not shown) has read it.");
    assertThat(ofTheWindow.reasonInWelsh()).isEqualTo("Darllenodd (a name that is not shown) ef.");
  }

  @Test
  void publishesNothingOfADraft() throws IOException {
    PublishedPolicy policy = published("DRAFT");

    assertThat(policy.packs()).extracting(PublishedPolicy.Pack::name).containsExactly("kitchen");
    assertThat(policy.rules())
        .extracting(it -> it.rule().id())
        .containsExactly("vegetables", "fungi");
  }

  private PublishedPolicy published(String status) throws IOException {
    Files.writeString(directory.resolve("kitchen.yaml"), KITCHEN);
    Files.writeString(directory.resolve("ambermere.yaml"), COUNCIL.replace("STATUS", status));
    return switch (new PolicyLoader(PolicyFiles.alone(directory), ShippedPolicy.DAY).load()) {
      case LoadedPolicy.Unusable unusable -> throw new AssertionError(unusable.explanation());
      case LoadedPolicy.Ready ready -> ready.published();
    };
  }
}

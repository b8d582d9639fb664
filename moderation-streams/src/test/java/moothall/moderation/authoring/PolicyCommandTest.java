package moothall.moderation.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PolicyCommandTest {

  private static final String PACK =
      """
      pack: village
      version: "7"
      status: ACTIVE
      author: Ada
      approver: Ben
      owner: Communications
      review-by: 2026-01-02
      effective-from: 2026-01-01
      rules:
        - id: village-vegetables
          category: ABUSE_USER
          clause: House rules
          law: []
          reason: {en: A vegetable., cy: Llysieuyn.}
          confidence: 0.9
          terms: [boiled marrow pie]
          examples:
            match: [boiled marrow pie, "boiled, marrow pie!"]
            no-match: [a swede, a leek, a marrow pie]
      """;

  @TempDir Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void checksTheShippedPolicyTogetherWithTheCouncilsOwn() throws IOException {
    Files.writeString(directory.resolve("village.yaml"), PACK);

    assertThat(run("check", directory.toString(), "--on", "2026-11-21")).isZero();
    assertThat(out.toString())
        .contains("uk-council-base 3: ")
        .contains(
            "village 7: 1 rules, 1 active, 0 on trial, 0 drafts, 0 not in force on 2026-11-21")
        .contains("village-vegetables should have been reviewed by 2026-01-02 (Communications)")
        .contains("every category of the taxonomy has a rule")
        .containsPattern("all \\d{3,} examples come out as they should");
  }

  @Test
  void saysWhatIsWrongAndWhere() throws IOException {
    Files.writeString(directory.resolve("village.yaml"), PACK.replace("ABUSE_USER", "RUDENESS"));

    assertThat(run("check", directory.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("village.yaml:11: category: RUDENESS (expected: a code of the taxonomy)")
        .contains("1 problems; the policy cannot be used");
  }

  @Test
  void runsTheExamplesOfOneRuleEvenIfItIsADraft() throws IOException {
    Files.writeString(
        directory.resolve("village.yaml"),
        PACK.replace("ACTIVE", "DRAFT").replace("a swede", "boiled marrow pie again"));

    assertThat(run("test", directory.toString(), "--rule", "village-vegetables")).isEqualTo(1);
    assertThat(out.toString())
        .contains("village.yaml:18: match, as it should")
        .contains("example of village-vegetables came out as match (expected: no-match)")
        .contains("5 examples, 1 came out otherwise than their rule says");
    assertThat(run("test", directory.toString(), "--rule", "no-such")).isEqualTo(2);
  }

  @Test
  void showsWhoseVerdictChangesWithoutQuotingAnybody() throws IOException {
    Path council = Files.createDirectory(directory.resolve("council"));
    Files.writeString(council.resolve("village.yaml"), PACK);
    Path comments = directory.resolve("comments.tsv");
    Files.writeString(comments, "id\ttext\nA1\tboiled marrow pie\nA2\twhen is bin day\n");

    assertThat(run("diff", "--new", council.toString(), "--in", comments.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("A1\tNONE none\t->\tHIDE ABUSE_USER\t+village-vegetables:RAISE")
        .contains("1\tNONE -> HIDE")
        .contains("1 of 2 comments change")
        .doesNotContain("marrow");
    assertThat(
            run(
                "diff",
                "--old",
                council.toString(),
                "--new",
                council.toString(),
                "--in",
                comments.toString()))
        .isZero();
    assertThat(run("diff", "--new", council.toString(), "--in", "nowhere.tsv")).isEqualTo(2);
    assertThat(err.toString()).contains("nowhere.tsv cannot be read");
  }

  @Test
  void importsADraftThatLoadsAtOnceAndReportsTheRest() throws IOException {
    Path words = directory.resolve("words.csv");
    Files.writeString(words, "turnip\n*beet\n");
    Path council = Files.createDirectory(directory.resolve("council"));
    Path pack = council.resolve("imported.yaml");

    assertThat(
            run(
                "import",
                words.toString(),
                "--from",
                "discourse",
                "--as",
                "flag",
                "--out",
                pack.toString()))
        .isEqualTo(3);
    assertThat(out.toString())
        .contains("imported.yaml: 1 rules with 1 terms, status DRAFT")
        .contains("left out: line 2: a *");
    assertThat(Files.readString(pack)).contains("status: DRAFT").contains("- \"turnip\"");
    assertThat(run("check", council.toString())).isZero();
    assertThat(run("test", council.toString(), "--rule", "imported-discourse-flag")).isZero();
    assertThat(run("import", words.toString(), "--from", "discourse", "--out", pack.toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("is there already (expected: a new file)");
  }

  private int run(String... arguments) {
    return new CommandLine(new PolicyCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}

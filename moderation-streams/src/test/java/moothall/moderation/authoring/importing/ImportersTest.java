package moothall.moderation.authoring.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import moothall.moderation.authoring.importing.ImportedRule.Strength;
import org.junit.jupiter.api.Test;

/** With vegetables in the place of abuse. */
class ImportersTest {

  @Test
  void readsDiscoursesWatchedWords() throws IOException {
    Imported imported =
        DiscourseWords.read(
            """
            turnip
            turn*
            "hollow, swede",,true
            *beet
            pea,legume
            x
            """,
            "block");

    assertThat(imported.rules())
        .singleElement()
        .satisfies(rule -> {
          assertThat(rule.id()).isEqualTo("discourse-block");
          assertThat(rule.strength()).isEqualTo(Strength.TAKE_AWAY);
          assertThat(rule.terms()).containsExactly("turnip", "turn*", "=hollow, swede", "pea");
        });
    assertThat(imported.notCarried())
        .containsExactly(
            "line 4: a * elsewhere than at the end (expected: whole words or their beginnings)",
            "line 5: its replacement or tag; the word itself is carried over",
            "line 6: fewer than two letters (expected: a word)");
    assertThatThrownBy(() -> DiscourseWords.read("turnip", "replace"))
        .hasMessageStartingWith("--as replace (expected: one of [block, censor, flag");
  }

  @Test
  void readsCoralsListsAndSettings() {
    Imported settings =
        CoralWords.read(
            """
            {"data": {"settings": {"wordList": {"banned": ["turnip", "a*b"], "suspect": ["swede"]}}}}
            """,
            "");
    Imported lines = CoralWords.read("leek\n\nturnip\n", "suspect");

    assertThat(settings.rules())
        .extracting(ImportedRule::id)
        .containsExactly("coral-banned", "coral-suspect");
    assertThat(settings.rules())
        .extracting(ImportedRule::strength)
        .containsExactly(Strength.TAKE_AWAY, Strength.ASK);
    assertThat(settings.notCarried()).singleElement().asString().startsWith("banned word 2: a *");
    assertThat(lines.rules())
        .singleElement()
        .satisfies(rule -> assertThat(rule.terms()).containsExactly("leek", "turnip"));
    assertThatThrownBy(() -> CoralWords.read("leek", "block"))
        .hasMessage("--as block (expected: banned or suspect)");
    assertThatThrownBy(() -> CoralWords.read("{}", "")).hasMessageContaining("no wordList");
    assertThatThrownBy(() -> CoralWords.read("{\n\"wordList\": [", ""))
        .hasMessageContaining("not JSON: line 2");
  }

  @Test
  void readsTheTextConditionsOfRedditsRules() {
    Imported imported =
        RedditRules.read(
            """
            title+body (includes-word): [turnip, "hollow swede"]
            ~body: soup
            action: remove
            action_reason: vegetables
            ---
            body (regex): ["turn(ip|ed)", "(a|b)"]
            author:
                account_age: "< 2 days"
            action: filter
            ---
            body (starts-with): leek
            action: report
            ---
            body: pea
            title: bean
            action: remove
            ---
            body: pea
            message: hello
            """);

    assertThat(imported.rules())
        .containsExactly(
            new ImportedRule(
                "reddit-1",
                "AutoModerator, document 1, vegetables",
                Strength.TAKE_AWAY,
                List.of("turnip", "hollow swede"),
                List.of("soup")),
            new ImportedRule(
                "reddit-2",
                "AutoModerator, document 2",
                Strength.ASK,
                List.of("/turn(ip|ed)/"),
                List.of()));
    assertThat(imported.notCarried())
        .hasSize(6)
        .anyMatch(it ->
            it.startsWith("document 2: word 2: /(a|b)/ (expected: a whole word, or three plain"))
        .contains(
            "document 2: author is no condition on a comment's words",
            "document 3: starts-with looks at the text as a whole, which our rules do not",
            "document 3: no words that can be carried over, the whole rule is left out",
            "document 4: several conditions, of which all had to hold; the whole rule is left out")
        .anyMatch(it -> it.startsWith("document 5: action null (expected: one of [filter, remove"));
    assertThatThrownBy(() -> RedditRules.read("a: [b"))
        .hasMessageContaining("not YAML in document 1");
  }
}

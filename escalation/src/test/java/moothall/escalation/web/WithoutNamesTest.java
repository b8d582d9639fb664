package moothall.escalation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class WithoutNamesTest {

  private static final JsonMapper JSON = JsonMapper.createDefault();

  @Test
  void putsAPseudonymWhereAColleagueStands() throws IOException {
    assertThat(without("{\"by\":\"asha\",\"claim\":{\"holder\":\"ben\"},\"assignee\":null}"))
        .isEqualTo("{\"by\":\"ASHA!\",\"claim\":{\"holder\":\"BEN!\"},\"assignee\":null}");
    assertThat(without("[{\"raisedBy\":\"asha\",\"loggedBy\":\"system\"}]"))
        .isEqualTo("[{\"raisedBy\":\"ASHA!\",\"loggedBy\":\"system\"}]");
  }

  @Test
  void knowsToWhomAnAppealWasGivenFromAQueue() throws IOException {
    assertThat(without("{\"to\":\"asha\",\"by\":\"ben\",\"at\":\"now\"}"))
        .isEqualTo("{\"to\":\"ASHA!\",\"by\":\"BEN!\",\"at\":\"now\"}");
    assertThat(without("{\"to\":\"legal\",\"by\":\"ben\",\"act\":\"ROUTE\"}"))
        .isEqualTo("{\"to\":\"legal\",\"by\":\"BEN!\",\"act\":\"ROUTE\"}");
  }

  @Test
  void takesNamesOutOfSentencesWhateverTheirCapitalLetters() throws IOException {
    assertThat(without("{\"detail\":\"ben has this case until 14:00. Wait, or ask Ben.\"}"))
        .isEqualTo("{\"detail\":\"BEN! has this case until 14:00. Wait, or ask BEN!.\"}");
    assertThat(without("{\"what\":\"Took over the case, which ben.hill had\"}"))
        .as("the longer name first")
        .isEqualTo("{\"what\":\"Took over the case, which BEN.HILL! had\"}");
    assertThat(without("{\"why\":\"Beneath contempt, says Reuben.\"}"))
        .as("no part of a word")
        .isEqualTo("{\"why\":\"Beneath contempt, says Reuben.\"}");
  }

  @Test
  void takesOutWhoIsNamedOnlyInTheAnswerItself() throws IOException {
    assertThat(without("{\"by\":\"gone\",\"notes\":[{\"words\":\"As gone says.\"}]}"))
        .isEqualTo("{\"by\":\"GONE!\",\"notes\":[{\"words\":\"As GONE! says.\"}]}");
  }

  @Test
  void leavesResidentsWordsAsTheyWereWritten() throws IOException {
    String said = "{\"text\":\"Thank you ben\",\"statement\":\"asha was kind\",\"author\":\"Ben\"}";

    assertThat(without(said)).isEqualTo(said);
  }

  private static String without(String json) throws IOException {
    WithoutNames without =
        new WithoutNames(
            it -> it.equals("system") ? it : it.toUpperCase(Locale.ROOT) + "!",
            List.of("asha", "ben", "ben.hill"));
    return JSON.writeValueAsString(
        without.of(Objects.requireNonNull(JSON.readValue(json, JsonNode.class))));
  }
}

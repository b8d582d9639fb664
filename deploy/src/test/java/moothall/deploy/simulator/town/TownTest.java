package moothall.deploy.simulator.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TownTest {

  private static final Words AUTHOR = new Words("Moira Skene");
  private static final Words TEXT = new Words("Can coloured paper go in with white?");

  @TempDir private Path folder;
  private Town town;

  @BeforeEach
  void open() {
    town = Town.open(folder.resolve("journal.ndjson"), Clock.systemUTC());
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void showsNewestFirstUnderItsPostOnly() {
    TownComment first = town.post("pride-flag", AUTHOR, TEXT);
    TownComment second = town.post("pride-flag", AUTHOR, TEXT);
    town.post("council-tax", AUTHOR, TEXT);

    assertThat(town.shown("pride-flag", 10)).containsExactly(second, first);
    assertThat(town.shown("pride-flag", 1)).containsExactly(second);
  }

  @Test
  void hidesAndBringsBack() {
    TownComment comment = town.post("pride-flag", AUTHOR, TEXT);

    town.moderate(comment.id(), Status.HIDDEN, "a-1");
    assertThat(town.shown("pride-flag", 10)).isEmpty();

    town.moderate(comment.id(), Status.VISIBLE, "a-2");
    assertThat(town.shown("pride-flag", 10)).containsExactly(comment);
  }

  @Test
  void deletesForGoodAndSaysSoAgain() {
    String id = town.post("pride-flag", AUTHOR, TEXT).id();
    town.delivered(id, 202);

    assertThat(town.moderate(id, Status.DELETED, "a-1")).hasValue(Status.DELETED);
    assertThat(town.moderate(id, Status.DELETED, "a-1")).hasValue(Status.DELETED);

    assertThat(town.moderate(id, Status.VISIBLE, "a-2")).isEmpty();
    assertThat(town.find(id)).isEmpty();
    assertThat(town.tally().hidden()).isZero();
    assertThat(town.moderations()).hasSize(1);
  }

  @Test
  void stillTellsWhatWasDeletedBeforeItCouldBeTold() {
    String id = town.post("pride-flag", AUTHOR, TEXT).id();
    town.moderate(id, Status.DELETED, "a-1");

    assertThat(town.nextChange(id).orElseThrow().change()).isInstanceOf(TownEvent.Posted.class);
    town.delivered(id, 202);
    assertThat(town.nextChange(id)).isEmpty();
  }

  @Test
  void keepsTheCouncilsAnswerOncePerAction() {
    String id = town.post("pride-flag", AUTHOR, TEXT).id();
    town.answer(id, new Words("Thank you"), "a-1");
    town.answer(id, new Words("Thank you"), "a-1");
    close();

    open();

    assertThat(town.find(id).orElseThrow().answers())
        .extracting(TownEvent.Answered::text)
        .containsExactly(new Words("Thank you"));
    assertThat(town.answer("amb-0", new Words("Thank you"), "a-2")).isEmpty();
  }

  @Test
  void journalsAChangeOfVisibilityOnce() {
    String id = town.post("pride-flag", AUTHOR, TEXT).id();

    town.moderate(id, Status.HIDDEN, "a-1");
    town.moderate(id, Status.HIDDEN, "a-1");
    town.moderate(id, Status.HIDDEN, "a-2");

    assertThat(town.moderations()).extracting(TownEvent.Moderated::actionId).containsExactly("a-1");
  }

  @Test
  void remembersEverythingAfterItWasOpenedAgain() {
    String hidden = town.post("pride-flag", AUTHOR, TEXT).id();
    String edited = town.post("pride-flag", AUTHOR, TEXT).id();
    town.moderate(hidden, Status.HIDDEN, "a-1");
    town.delivered(hidden, 202);
    town.edit(edited, new Words("Never mind"));
    Tally before = town.tally();
    close();

    open();

    assertThat(town.tally()).isEqualTo(before);
    assertThat(town.find(hidden).orElseThrow().isShown()).isFalse();
    assertThat(town.find(edited).orElseThrow().text()).isEqualTo(new Words("Never mind"));
    assertThat(town.waitingForDelivery()).containsExactly(edited);
  }

  @Test
  void hasEachChangeToldInOrder() {
    String id = town.post("pride-flag", AUTHOR, TEXT).id();
    town.edit(id, new Words("Never mind"));
    town.remove(id);

    assertThat(town.nextChange(id).orElseThrow().change()).isInstanceOf(TownEvent.Posted.class);
    town.delivered(id, 202);
    assertThat(town.nextChange(id).orElseThrow().change()).isInstanceOf(TownEvent.Edited.class);
    town.delivered(id, 413);
    assertThat(town.nextChange(id).orElseThrow().change()).isInstanceOf(TownEvent.Removed.class);
    town.delivered(id, 202);
    assertThat(town.nextChange(id)).isEmpty();
    assertThat(town.tally().refused()).isEqualTo(1);
  }

  @Test
  void letsOnlyTheHolderOfTheKeyIn() {
    TownComment comment = town.post("pride-flag", AUTHOR, TEXT);

    assertThat(town.own(comment.id(), comment.posted().key())).hasValue(comment);
    assertThat(town.own(comment.id(), "guess")).isEmpty();
    assertThat(town.own("amb-0", comment.posted().key())).isEmpty();
  }

  @Test
  void measuresTheLastHide() {
    String id = town.post("pride-flag", AUTHOR, TEXT).id();
    assertThat(town.tally().lastHide()).isEmpty();

    town.moderate(id, Status.HIDDEN, "a-1");

    assertThat(town.tally().lastHide()).hasValueSatisfying(it -> assertThat(it).isPositive());
  }

  @Test
  void neverPrintsWhatAResidentTyped() {
    TownComment comment = town.post("pride-flag", AUTHOR, TEXT);

    assertThat(comment + " " + town.nextChange(comment.id()))
        .contains(comment.id())
        .doesNotContain("Moira", "paper");
  }
}

package moothall.deploy.simulator.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:15:30.123456Z");
  private static final TownEvent POSTED =
      new TownEvent.Posted(
          NOW,
          "amb-1",
          "pride-flag",
          "resident-1",
          new Words("Olly"),
          new Words("Zeile\n\"✓\""),
          "k");
  private static final TownEvent HIDDEN =
      new TownEvent.Moderated(NOW, "amb-1", Status.VISIBLE, Status.HIDDEN, "action-1");

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("deeper/journal.ndjson");
  }

  @Test
  void readsBackWhatItWrote() {
    List<TownEvent> all =
        List.of(
            POSTED,
            new TownEvent.Edited(NOW, "amb-1", new Words("Better")),
            HIDDEN,
            new TownEvent.Delivered(NOW, "amb-1", 202),
            new TownEvent.Answered(NOW, "amb-1", "action-2", new Words("Thank you")),
            new TownEvent.Removed(NOW, "amb-1"));

    write(all);

    assertThat(read()).isEqualTo(all).hasSize(6);
  }

  @Test
  void cutsATornLastLineAndWritesOnBehindTheLastWholeOne() throws Exception {
    write(List.of(POSTED));
    Files.writeString(file, "{\"kind\":\"moderated\",\"ti", StandardOpenOption.APPEND);

    write(List.of(HIDDEN));

    assertThat(read()).containsExactly(POSTED, HIDDEN);
  }

  @Test
  void startsAnewIfEverythingWasTorn() throws Exception {
    Files.createDirectories(folder.resolve("deeper"));
    Files.writeString(file, "{\"kin");

    assertThat(read()).isEmpty();
  }

  @Test
  void refusesADamagedLineInTheMidstWithoutQuotingIt() throws Exception {
    write(List.of(POSTED));
    Files.writeString(file, "{\"kind\":\"canary-word\"}\n", StandardOpenOption.APPEND);
    Files.writeString(file, Journal.line(HIDDEN) + "\n", StandardOpenOption.APPEND);

    assertThatThrownBy(this::read)
        .isInstanceOf(JournalUnusableException.class)
        .hasMessageContaining("line 2")
        .hasMessageNotContaining("canary")
        .hasNoCause();
  }

  @Test
  void belongsToOneTownAtATime() {
    try (Journal mine = Journal.open(file, _ -> {})) {
      assertThatThrownBy(this::read)
          .isInstanceOf(JournalUnusableException.class)
          .hasMessageContaining("in use");
      mine.append(POSTED);
    }

    assertThat(read()).containsExactly(POSTED);
  }

  private void write(List<TownEvent> events) {
    try (Journal journal = Journal.open(file, _ -> {})) {
      events.forEach(journal::append);
    }
  }

  private List<TownEvent> read() {
    List<TownEvent> events = new ArrayList<>();
    Journal.open(file, events::add).close();
    return events;
  }
}

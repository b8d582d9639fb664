package moothall.contracts.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JournalTest {

  private final Journal journal = new Journal();

  @Test
  void keepsEverythingUnlessToldOtherwise() {
    for (int i = 0; i < 1000; i++) {
      journal.add(request(i));
    }

    assertThat(journal.all()).hasSize(1000);
  }

  @Test
  void keepsTheLastOnesOnly() {
    for (int i = 0; i < 5; i++) {
      journal.add(request(i));
    }
    journal.keep(3);
    journal.add(request(5));

    assertThat(journal.all()).extracting(Request::path).containsExactly("/3", "/4", "/5");
  }

  private static Request request(int number) {
    return new Request("GET", "/" + number, "", Map.of(), new byte[0]);
  }
}

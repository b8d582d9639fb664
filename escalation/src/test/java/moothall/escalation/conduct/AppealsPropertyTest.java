package moothall.escalation.conduct;

import static moothall.escalation.Verdicts.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Random histories of a case and of who had its appeal. */
final class AppealsPropertyTest {

  private static final int SEQUENCES = 2_000;
  private static final List<String> PEOPLE = List.of("asha", "ben", "cerys", "dora");

  @Test
  void nobodyDecidesAnAppealWhoTookPart() {
    Random random = new Random(26);
    int decided = 0;
    for (int i = 0; i < SEQUENCES; i++) {
      Set<String> part = new HashSet<>();
      List<Appeal.Assignment> assigned = new ArrayList<>();
      for (int step = 0; step < 6; step++) {
        String who = PEOPLE.get(random.nextInt(PEOPLE.size()));
        if (random.nextBoolean()) {
          part.add(who);
        } else {
          assigned.add(new Appeal.Assignment(who, who, RECEIVED));
        }
      }
      Appeal appeal =
          new Appeal(
              new java.util.UUID(9, i),
              new Appeal.Filed(
                  "ambermere",
                  CasesOfConduct.hidden(1, "PROFANITY").id(),
                  "Why?",
                  Appeal.Channel.EMAIL,
                  false,
                  RECEIVED,
                  RECEIVED.plusSeconds(1),
                  Optional.empty(),
                  "asha",
                  RECEIVED),
              assigned,
              Optional.empty());
      for (String who : PEOPLE) {
        boolean may =
            new TookPart(part)
                .uninvolved(new Person(who))
                .filter(it -> appeal.toDeciding(it).isEmpty())
                .isPresent();
        boolean last = !assigned.isEmpty() && assigned.getLast().to().equals(who);
        assertThat(may).isEqualTo(last && !part.contains(who));
        decided += may ? 1 : 0;
      }
    }
    assertThat(decided).isGreaterThan(SEQUENCES / 4);
  }
}

package moothall.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What must hold from the website's delivery to its callback, whatever Moothall runs on. What is
 * asked for is asked at the edges alone: ingest, the callback, Kafka and the database.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PipelineSuite {

  private static final String VILE = "immigrants are vermin, wipe them out";
  private static final String MILD = "lovely park, when are the bins coming";
  // Long: a container that is restarted on a small machine takes its time.
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int IN_FLIGHT = 8;
  private static final int MOST_IN_FLIGHT = 20 * IN_FLIGHT;

  private Surroundings surroundings;
  private Deliveries town;
  private Records records;

  /** Started, and with the page {@code town} in its register. */
  abstract Surroundings surroundings() throws Exception;

  @BeforeAll
  void start() throws Exception {
    surroundings = surroundings();
    town = new Deliveries(surroundings.ingest(), surroundings.secret());
    records = new Records(surroundings.jdbcUrl());
  }

  @AfterAll
  void stop() {
    if (surroundings != null) {
      surroundings.close();
    }
  }

  @Test
  void hidesWhatIsVileOnceAndLeavesTheRestAlone() throws Exception {
    accept("hide-mild", MILD);
    accept("hide-vile", VILE);

    awaitHidden("hide-vile");
    awaitJudged("hide-mild", 1);
    assertThat(website().isHidden("hide-mild")).isFalse();
    assertThat(records.count("action_intent WHERE comment_id = 'website:town:hide-mild'"))
        .as("wishes to hide it, which come with the verdict")
        .isZero();
    assertThat(website().hideActions().get("hide-vile")).hasSize(1);
    assertThat(website().hides()).containsEntry("hide-vile", 1).doesNotContainKey("hide-mild");
  }

  @Test
  void refersAHateCrimeToAPersonOnce() throws Exception {
    accept("referred", VILE);

    String ours = "referral WHERE comment_id = 'website:town:referred'";
    Await.until("it is referred", PATIENCE, () -> records.count(ours) > 0);
    awaitHidden("referred");
    assertThat(records.count(ours + " AND type = 'HATE_CRIME'")).isOne();
    assertThat(records.count(ours)).isOne();
    assertThat(records.count("cases WHERE comment_id = 'website:town:referred'")).isOne();
  }

  @Test
  void doesOnceWhatIsDeliveredAgainAndAgain() throws Exception {
    accept("again", VILE);
    awaitHidden("again");
    for (int repeat = 0; repeat < 3; repeat++) {
      accept("again", VILE);
    }
    // What comes after them on the same key is judged after them.
    assertThat(town.edit("again", MILD, "2026-11-21T12:00:00Z").statusCode()).isEqualTo(202);

    awaitJudged("again", 2);
    assertThat(website().hides()).containsEntry("again", 1);
    assertThat(records.count("cases WHERE comment_id = 'website:town:again'")).isOne();
    assertThat(records.count("referral WHERE comment_id = 'website:town:again'")).isOne();
    assertThat(
            Verdicts.all(surroundings.kafka(), surroundings.kafka().registryUrl()).stream()
                .filter(it -> it.getComment().getCommentId().equals("website:town:again"))
                .count())
        .as("verdicts in Kafka, one for each version")
        .isEqualTo(2);
  }

  @Test
  void losesAndRepeatsNothingOverARestart() throws Exception {
    List<String> vile = new ArrayList<>();
    do {
      for (int each = 0; each < IN_FLIGHT; each++) {
        String id = "in-flight" + vile.size();
        accept(id, VILE + " " + id);
        vile.add(id);
      }
    } while (vile.stream().allMatch(website()::isHidden) && vile.size() < MOST_IN_FLIGHT);
    assertThat(vile).as("not all hidden yet").hasSizeLessThan(MOST_IN_FLIGHT);

    surroundings.restart();
    int accepted = vile.size();
    accept("after-the-restart", VILE);
    vile.add("after-the-restart");

    for (String id : vile) {
      awaitHidden(id);
    }
    Map<String, Integer> hides = website().hides();
    Map<String, Set<String>> actions = website().hideActions();
    assertThat(vile)
        .allMatch(id -> hides.getOrDefault(id, 0) == 1)
        .allMatch(id -> actions.getOrDefault(id, Set.of()).size() == 1);
    assertThat(records.count("cases WHERE comment_id LIKE 'website:town:in-flight%'"))
        .isEqualTo(accepted);
  }

  final Surroundings here() {
    return surroundings;
  }

  private StubWebsite website() {
    return surroundings.website();
  }

  private void accept(String id, String text) throws Exception {
    assertThat(town.comment(id, text).statusCode()).as("ingest's answer").isEqualTo(202);
  }

  private void awaitHidden(String id) throws Exception {
    Await.until(id + " is hidden", PATIENCE, () -> website().isHidden(id));
  }

  private void awaitJudged(String id, int versions) throws Exception {
    String ours = "inbox WHERE comment_id = 'website:town:" + id + "'";
    Await.until(
        id + " has its " + versions + " verdicts", PATIENCE, () -> records.count(ours) == versions);
  }
}

package moothall.deploy.simulator.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import moothall.deploy.simulator.town.Posts;
import moothall.deploy.simulator.town.Words;
import org.junit.jupiter.api.Test;

class CommentStreamTest {

  private static final Pattern PHONE = Pattern.compile("\\b0[0-9]{4} ?[0-9]{6}\\b");

  @Test
  void speaksInTheSameOrderInEveryRun() {
    assertThat(spoken(40)).isEqualTo(spoken(40)).hasSize(40);
    assertThat(spoken(40)).isNotEqualTo(InventedComment.all().subList(0, 40));
  }

  @Test
  void startsAgainWhenAllHaveSpoken() {
    List<InventedComment> all = InventedComment.all();

    List<InventedComment> twice = spoken(2 * all.size());

    assertThat(twice.subList(0, all.size())).containsExactlyInAnyOrderElementsOf(all);
    assertThat(twice.subList(all.size(), twice.size())).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void speaksAtEveryPlaceInTurn() {
    List<String> places = new ArrayList<>();
    try (CommentStream stream =
        new CommentStream(
            InventedComment.all(), List.of(_ -> places.add("website"), _ -> places.add("other")))) {
      IntStream.range(0, 3).forEach(_ -> stream.speak());
    }

    assertThat(places).containsExactly("website", "other", "website");
  }

  @Test
  void speaksByItselfAndSurvivesAFailure() throws Exception {
    CountDownLatch spoken = new CountDownLatch(3);
    try (CommentStream stream =
        new CommentStream(
            InventedComment.all(),
            List.of(_ -> {
              spoken.countDown();
              throw new IllegalStateException("the disk is full");
            }))) {
      stream.start(Duration.ofMillis(5));

      assertThat(spoken.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void saysOnlyInventedThings() {
    List<InventedComment> all = InventedComment.all();

    assertThat(all).hasSizeGreaterThan(110);
    assertThat(all).allSatisfy(it -> assertThat(Posts.find(it.postId())).isPresent());
    assertThat(all).noneMatch(it -> it.author().value().isBlank() || it.text().value().isBlank());
    List<String> phones =
        all.stream()
            .map(InventedComment::text)
            .map(Words::value)
            .flatMap(text -> PHONE.matcher(text).results().map(MatchResult::group))
            .toList();
    assertThat(phones).hasSizeGreaterThan(3).allMatch(it -> it.startsWith("01632 960"));
  }

  private static List<InventedComment> spoken(int count) {
    List<InventedComment> spoken = new ArrayList<>();
    try (CommentStream stream = new CommentStream(InventedComment.all(), List.of(spoken::add))) {
      IntStream.range(0, count).forEach(_ -> stream.speak());
    }
    return spoken;
  }
}

package moothall.escalation.actions.bluesky;

import static moothall.escalation.actions.bluesky.BlueskyUnderTest.hide;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import moothall.contracts.bluesky.BlueskyFault;
import moothall.contracts.bluesky.BlueskyPost;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionExecutorContract.PageOf;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.RegisterOfTheContract;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One record holds all hidden answers of a thread, and people write to it as well. */
final class BlueskyGatesTest extends ActingOnBluesky {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void makesAGateThatLetsEverybodyAnswerStill() {
    BlueskyPost thread = here.thread();
    String id = here.answerTo(thread);

    executor.perform(hide(id));

    ObjectNode gate = network.gate(thread.uri()).orElseThrow();
    assertThat(gate.has("allow")).isFalse();
    assertThat(gate.path("post").asText()).isEqualTo(thread.uri());
    assertThat(gate.path("createdAt").asText()).isEqualTo("2026-11-22T09:00:00Z");
    assertThat(gate.path("hiddenReplies")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"allow\":[]}",
        "{\"allow\":[{\"$type\":\"app.bsky.feed.threadgate#mentionRule\"}]}",
        "{\"hiddenReplies\":[\"at://did:plc:someoneelse/app.bsky.feed.post/3l\"]}"
      })
  void keepsWhatAPersonHasSet(String set) throws Exception {
    BlueskyPost thread = here.thread();
    String id = here.answerTo(thread);
    network.setGate(thread.uri(), gate(thread, set));

    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
    assertThat(executor.perform(show(id))).isEqualTo(new ActionOutcome.Done());

    JsonNode after = network.gate(thread.uri()).orElseThrow();
    assertThat(after.get("allow")).isEqualTo(JSON.readTree(set).get("allow"));
    assertThat(after.path("hiddenReplies"))
        .containsExactlyElementsOf(JSON.readTree(set).path("hiddenReplies"));
  }

  @Test
  void showingWhatIsNotHiddenWritesNothing() {
    String id = here.comment();

    assertThat(executor.perform(show(id))).isEqualTo(new ActionOutcome.AlreadyDone());
    assertThat(here.changes(id)).isZero();
  }

  @Test
  void readsAgainWhereSomebodyWasFaster() {
    String id = here.comment();
    bluesky.next(BlueskyFault.INVALID_SWAP, BlueskyFault.INVALID_SWAP);

    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
    assertThat(here.changes(id)).isEqualTo(3);
  }

  @Test
  void comesBackLaterWhereSomebodyIsAlwaysFaster() {
    String id = here.comment();
    IntStream.range(0, 8).forEach(_ -> bluesky.next(BlueskyFault.INVALID_SWAP));

    assertThat(executor.perform(hide(id))).isInstanceOf(ActionOutcome.RetryAfter.class);
    assertThat(network.isHidden(id)).isFalse();
    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
  }

  /** Three processes of four workers each, and a person in Bluesky's own app, at one thread. */
  @Test
  void losesNoHideOfManyAtOnce() throws Exception {
    BlueskyPost thread = here.thread();
    List<String> answers = IntStream.range(0, 48).mapToObj(_ -> here.answerTo(thread)).toList();
    List<ActionExecutor> processes = Stream.generate(here::executor).limit(3).toList();
    try (ExecutorService workers = Executors.newFixedThreadPool(12)) {
      List<Callable<ActionOutcome>> hides =
          IntStream.range(0, answers.size())
              .<Callable<ActionOutcome>>mapToObj(
                  i -> () -> untilItIsDone(processes.get(i % 3), answers.get(i)))
              .toList();
      for (Future<ActionOutcome> each : workers.invokeAll(hides)) {
        assertThat(each.get()).isEqualTo(new ActionOutcome.Done());
      }
    }

    assertThat(answers).allMatch(network::isHidden);
    assertThat(network.gate(thread.uri()).orElseThrow().path("hiddenReplies")).hasSize(48);
    assertThat(network.swapsRefused()).as("times that two met").isPositive();
  }

  @Test
  void hidesThreeHundredAndLeavesTheNextToAPerson() throws Exception {
    BlueskyPost thread = here.thread();
    String last = here.answerTo(thread);
    String late = here.answerTo(thread);
    ObjectNode gate = gate(thread, "{}");
    IntStream.range(0, 299)
        .mapToObj(i -> "at://did:plc:someoneelse/app.bsky.feed.post/3l" + i)
        .forEach(gate.putArray("hiddenReplies")::add);
    network.setGate(thread.uri(), gate);

    assertThat(executor.perform(hide(last))).isEqualTo(new ActionOutcome.Done());
    assertThat(executor.perform(hide(late))).isEqualTo(new ActionOutcome.Forbidden());
    assertThat(executor.perform(show(last))).isEqualTo(new ActionOutcome.Done());
    assertThat(executor.perform(hide(late))).isEqualTo(new ActionOutcome.Done());
  }

  private static ActionOutcome untilItIsDone(ActionExecutor process, String answer) {
    ActionOutcome outcome;
    do {
      outcome = process.perform(hide(answer));
    } while (outcome instanceof ActionOutcome.RetryAfter);
    return outcome;
  }

  private static Order show(String id) {
    return RegisterOfTheContract.order("bluesky", id, ActionKind.UNHIDE, PageOf.APPROVED);
  }

  private static ObjectNode gate(BlueskyPost thread, String more) throws Exception {
    ObjectNode gate = (ObjectNode) JSON.readTree(more);
    return gate.put("$type", "app.bsky.feed.threadgate")
        .put("post", thread.uri())
        .put("createdAt", "2026-02-19T11:00:00.000Z");
  }
}

package moothall.moderation.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import moothall.events.PackInForce;
import moothall.events.PolicyInForce;
import moothall.events.PolicyPublished;
import moothall.events.RuleInForce;
import moothall.events.WordsInForce;
import moothall.moderation.packs.LoadedPolicy;
import moothall.moderation.packs.PolicyFiles;
import moothall.moderation.packs.PolicyLoader;
import moothall.moderation.packs.ShippedPolicy;
import moothall.moderation.publication.PublishedPolicy;
import moothall.moderation.publication.PublishedPolicy.Words;
import moothall.schemas.Topic;
import moothall.schemas.TrustedEvents;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PolicyCodecTest {

  private static final List<String> NAMES_OF_THE_SHIPPED_FILES =
      List.of("Wetherfold", "Martin Eames", "Pencoed", "Ann Brown", "Iron Dawn Vanguard", "IDVG");

  private static final LoadedPolicy.Ready POLICY = shipped();

  @BeforeAll
  static void declare() {
    TrustedEvents.declare();
  }

  @Test
  void writesAllThatIsShippedWithinTheLargestRecord() {
    Map<String, ByteBuffer> records = bytes(POLICY.published());

    assertThat(records).hasSizeGreaterThan(1_000);
    assertThat(largest(records)).isLessThan(Topic.MAX_RECORD_BYTES);
    int whole = 0;
    for (PolicyPublished event : PolicyCodec.events(POLICY.published()).values()) {
      if (event.getPart() instanceof RuleInForce rule) {
        assertThat(rule.getLeftOut()).as(rule.getRuleId()).isZero();
        whole++;
      }
    }
    assertThat(whole).isGreaterThan(800);
  }

  @Test
  void countsWhatBelongsToThePolicy() {
    Map<String, PolicyPublished> events = PolicyCodec.events(POLICY.published());

    PolicyInForce policy = (PolicyInForce) event(events, "policy");
    assertThat(policy.getVersion()).isEqualTo(POLICY.version());
    assertThat(events.keySet().stream().filter(it -> it.startsWith("pack/")))
        .hasSize(policy.getPacks())
        .contains("pack/uk-council-base", "pack/windows.yaml");
    assertThat(
            events.keySet().stream()
                .filter(it -> it.startsWith("rule/") || it.startsWith("window/")))
        .hasSize(policy.getRules());
    assertThat(((PackInForce) event(events, "pack/welsh")).getApprover()).isNotBlank();
    assertThat(((RuleInForce) event(events, "window/course-of-conduct")).getWindow()).isNotNull();
  }

  @Test
  void givesEqualBytesForEqualPolicies() {
    assertThat(bytes(shipped().published())).isEqualTo(bytes(POLICY.published()));
  }

  @Test
  void holdsEveryListThatItNames() {
    Map<String, PolicyPublished> events = PolicyCodec.events(POLICY.published());

    List<String> named = new ArrayList<>();
    for (PolicyPublished event : events.values()) {
      if (event.getPart() instanceof RuleInForce rule) {
        rule.getGroups().forEach(named::addAll);
      } else if (event.getPart() instanceof WordsInForce words) {
        named.addAll(words.getTerms());
        words.getConditions().forEach(it -> named.addAll(List.of(it.split("[ ,]+", -1))));
      }
    }
    named.removeIf(it -> !it.startsWith("@") || it.equals("@proscribed"));

    assertThat(named)
        .hasSizeGreaterThan(100)
        .allSatisfy(it -> assertThat(events).containsKey("list/" + it.substring(1)));
  }

  @Test
  void holdsNoNameThatStandsInAFileOfItsOwn() {
    String everything = PolicyCodec.events(POLICY.published()).toString();

    assertThat(everything).contains("(a name that is not shown)", "@proscribed");
    assertThat(NAMES_OF_THE_SHIPPED_FILES)
        .allSatisfy(name -> assertThat(everything).doesNotContain(name));
  }

  @Test
  void leavesOutOfAnEndlessListWhatWouldNotFitAndSaysHowMuch() {
    Words endless =
        new Words("a/list", false, Collections.nCopies(200_000, "llysieuyn"), List.of());
    PublishedPolicy policy =
        new PublishedPolicy("1", List.of(), List.of(), List.of(endless), List.of());

    WordsInForce words = (WordsInForce) event(PolicyCodec.events(policy), "list/a/list");

    assertThat(words.getTerms()).hasSizeGreaterThan(10_000);
    assertThat(words.getTerms().size() + words.getLeftOut()).isEqualTo(200_000);
    assertThat(largest(bytes(policy))).isLessThan(Topic.MAX_RECORD_BYTES);
  }

  private static int largest(Map<String, ByteBuffer> records) {
    return records.values().stream().mapToInt(ByteBuffer::remaining).max().orElseThrow();
  }

  private static Object event(Map<String, PolicyPublished> events, String key) {
    return Objects.requireNonNull(events.get(key), key).getPart();
  }

  /** Without its examples, which are run elsewhere. */
  private static LoadedPolicy.Ready shipped() {
    return (LoadedPolicy.Ready) new PolicyLoader(PolicyFiles.shipped(), ShippedPolicy.DAY).load();
  }

  private static Map<String, ByteBuffer> bytes(PublishedPolicy policy) {
    Map<String, ByteBuffer> bytes = new TreeMap<>();
    PolicyCodec.events(policy)
        .forEach((key, event) -> {
          try {
            bytes.put(key, event.toByteBuffer());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return bytes;
  }
}

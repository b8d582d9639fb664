package moothall.moderation.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import moothall.events.Finding;
import moothall.events.VerdictReached;
import moothall.moderation.codec.Received;
import moothall.moderation.detection.DetectorFailures;
import moothall.moderation.detection.Screening;
import moothall.moderation.packs.ShippedPolicy;
import moothall.moderation.policy.ModeCalendar;
import moothall.moderation.verdict.Judge;
import moothall.moderation.verdict.Policy;
import moothall.moderation.verdict.Provenance;
import moothall.schemas.DeadLetter;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModerationTopologyTest {

  @TempDir Path state;
  private ModerationDriver moderation;

  @BeforeEach
  void start() {
    moderation = new ModerationDriver(ShippedPolicy.judge(), state);
  }

  @AfterEach
  void stop() {
    moderation.close();
  }

  @Test
  void findsNothingInARemoval() {
    moderation.receive(Received.removed("1"));

    VerdictReached verdict = moderation.verdicts().getFirst();
    assertThat(verdict.getActions()).containsExactly("NONE");
    assertThat(verdict.getFindings()).isEmpty();
  }

  @Test
  void setsAsideMalformedBytesAndJudgesTheNextComment() {
    byte[] garbage = {9, 9, 9};
    moderation.receiveBytes("k", garbage, 0);
    moderation.receive(Received.saying("2", "hello"));

    assertThat(moderation.verdicts()).hasSize(1);
    assertThat(moderation.setAside()).containsExactly("undecodable");
  }

  @Test
  void setsAsideATruncatedEvent() {
    byte[] whole = moderation.encoded(Received.saying("1", "hello"));
    moderation.receiveBytes("k", Arrays.copyOf(whole, whole.length / 2), 0);
    moderation.receive(Received.saying("2", "hello"));

    assertThat(moderation.verdicts()).hasSize(1);
    assertThat(moderation.setAside()).containsExactly("undecodable");
  }

  @Test
  void setsAsideAnEventThatCannotBeProcessed() {
    var nameless = Received.saying("1", "hello");
    var broken =
        moothall.events.CommentReceived.newBuilder(nameless).setCommentId("no parts").build();
    moderation.receive(broken);
    moderation.receive(Received.saying("2", "hello"));

    assertThat(moderation.verdicts()).hasSize(1);
    assertThat(moderation.setAside()).containsExactly("unprocessable");
    var letter = moderation.deadLetter();
    assertThat(letter.value()).isEqualTo(moderation.encoded(broken));
    assertThat(DeadLetter.header(letter.headers(), DeadLetter.REASON)).contains("unprocessable");
    assertThat(DeadLetter.header(letter.headers(), DeadLetter.ORIGIN))
        .contains("moothall.comments.received.v1/0/0");
  }

  @Test
  void waitsWithACommentWhileItsVerdictCannotBeWritten(@TempDir Path otherState) {
    var registry = new AbsentRegistry();
    try (var other = new ModerationDriver(ShippedPolicy.judge(), otherState, registry)) {
      byte[] comment = other.encoded(Received.saying("1", "hello"));
      registry.away = true;

      assertThatExceptionOfType(StreamsException.class)
          .isThrownBy(() -> other.receiveBytes("k", comment, 0));
      assertThat(other.setAside()).isEmpty();
    }
  }

  @Test
  void setsAsideACommentWhoseVerdictIsTooLarge() {
    var large = Received.carrying("1", 1_046_000);
    moderation.receive(large);
    moderation.receive(Received.saying("2", "hello"));

    assertThat(moderation.verdicts()).hasSize(1);
    assertThat(moderation.setAside()).containsExactly("too-large");
    assertThat(moderation.deadLetter().value()).isEqualTo(moderation.encoded(large));
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE - 1, 0})
  void isNotHarmedByAnImpossibleTime(long timestamp) {
    moderation.receive(Received.saying("1", "hello"), timestamp);
    moderation.receive(Received.saying("2", "hello"));
    moderation.receive(Received.saying("2", "hello"));

    assertThat(moderation.verdicts()).hasSize(2);
  }

  @Test
  void givesTheSameBytesForTheSameComment(@TempDir Path otherState) {
    var comment = Received.saying("1", "F u c k i n g gypos are vermin, ring 01632 960145");
    moderation.receive(comment);
    List<byte[]> first = moderation.verdictBytes();

    try (var other = new ModerationDriver(ShippedPolicy.judge(), otherState)) {
      other.receive(comment);
      List<byte[]> second = other.verdictBytes();

      assertThat(first).hasSize(1);
      assertThat(second).hasSize(1);
      assertThat(second.getFirst()).isEqualTo(first.getFirst());
    }
  }

  @Test
  void sendsACommentToAPersonWhenADetectorFails(@TempDir Path otherState) {
    Judge broken =
        new Judge(
            new Screening(List.of(new AlwaysBroken()), ModeCalendar.NONE, DetectorFailures.UNHEARD),
            new Policy(new Provenance("p/1", Provenance.RULES_ONLY)));
    try (var other = new ModerationDriver(broken, otherState)) {
      other.receive(Received.saying("1", "hello"));

      VerdictReached verdict = other.verdicts().getFirst();
      assertThat(verdict.getActions()).containsExactly("ESCALATE");
      assertThat(verdict.getFindings())
          .extracting(Finding::getBand)
          .containsExactly("INCONCLUSIVE");
    }
  }

  private static final class AlwaysBroken implements moothall.moderation.detection.Detector {

    @Override
    public String name() {
      return "always-broken";
    }

    @Override
    public List<moothall.moderation.detection.Finding> inspect(
        moothall.moderation.detection.Reading reading) {
      throw new IllegalStateException("on purpose");
    }
  }

  /** Does not answer, once it is away, when a writer asks for the number of its schema. */
  private static final class AbsentRegistry extends MockSchemaRegistryClient {

    private boolean away;

    @Override
    public int getId(String subject, ParsedSchema schema, boolean normalize)
        throws IOException, RestClientException {
      if (away) {
        throw new ConnectException("on purpose");
      }
      return super.getId(subject, schema, normalize);
    }
  }
}

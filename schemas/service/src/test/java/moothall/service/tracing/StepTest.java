package moothall.service.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepTest {

  private static final AttributeKey<String> KEY = AttributeKey.stringKey("moothall.outcome");

  private final List<ReadableSpan> ended = new ArrayList<>();
  private final Traces traces =
      new Traces(
          SdkTracerProvider.builder()
              .addSpanProcessor(
                  new SpanProcessor() {
                    @Override
                    public void onStart(Context parent, ReadWriteSpan span) {}

                    @Override
                    public boolean isStartRequired() {
                      return false;
                    }

                    @Override
                    public void onEnd(ReadableSpan span) {
                      ended.add(span);
                    }

                    @Override
                    public boolean isEndRequired() {
                      return true;
                    }
                  })
              .build()
              .get("test"));

  @ParameterizedTest
  @ValueSource(strings = {"two words", "", "a/b", "naïve", "😀", "a\nb", "she said: no"})
  void letsNothingThroughThatIsNoCode(String words) {
    first().ended(words).close();

    assertThat(ended.getFirst().getAttribute(KEY)).isEqualTo("not-a-code");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DONE", "case-opened", "ambermere_2.x", "a"})
  void keepsCodes(String code) {
    first().ended(code).close();

    assertThat(ended.getFirst().getAttribute(KEY)).isEqualTo(code);
  }

  @Test
  void isTheCurrentOneWhileItsWorkIsDoneAndNotAfterwards() {
    Step first = first();
    List<Step> seen = new ArrayList<>();

    first.around(() -> seen.add(Step.current()));

    assertThat(seen).containsExactly(first);
    assertThat(Step.current()).isSameAs(Step.NONE);
  }

  @Test
  void isReplacedInTheHeadersAndLeavesTheOthers() {
    Headers headers = new RecordHeaders().add("other", new byte[] {1});
    TraceHeader.add(headers, first().traceparent());
    Step next = traces.next(TraceHeader.of(headers), "judge");

    Headers replaced = TraceHeader.replaced(headers, next);

    assertThat(TraceHeader.of(replaced)).isEqualTo(next.traceparent());
    assertThat(replaced).hasSize(2);
    assertThat(TraceHeader.of(headers)).as("the record's own").isNotEqualTo(next.traceparent());
    assertThat(TraceHeader.of(TraceHeader.without(replaced))).isEmpty();
    assertThat(TraceHeader.replaced(headers, Step.NONE)).isSameAs(headers);
  }

  @Test
  void doesNothingWhereThereIsNone() {
    Step none = Step.NONE.on("website", "town").ended("DONE").failed();
    none.close();

    assertThat(none).isSameAs(Step.NONE);
    assertThat(none.begin("produce")).isSameAs(Step.NONE);
    assertThat(none.traceparent()).isEmpty();
  }

  private Step first() {
    return traces.first("receive", Instant.EPOCH);
  }
}

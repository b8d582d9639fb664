package moothall.moderation.topology;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.events.RemarkKept;
import moothall.events.SignalRaised;
import moothall.moderation.codec.RemarkCodec;
import moothall.moderation.codec.SignalCodec;
import moothall.moderation.conduct.Conduct;
import moothall.moderation.conduct.Heard;
import moothall.moderation.conduct.Remark;
import moothall.moderation.conduct.Signal;
import moothall.moderation.conduct.Window.Kind;
import moothall.moderation.conduct.Windows;
import moothall.service.tracing.Step;
import moothall.service.tracing.TraceHeader;
import moothall.service.tracing.Traces;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Lays each remark beside what is kept of its author, or of others about the same, and writes what
 * is seen only together. A remark that comes again adds nothing, one that comes late is put where
 * it belongs.
 *
 * @param memories names of stores, by what is looked for in them
 */
record LookAcrossComments(
    String name,
    Map<Kind, String> memories,
    Windows windows,
    SignalListener listener,
    Traces traces)
    implements ProcessorSupplier<String, RemarkKept, String, SignalRaised> {

  static final String COURSES = "recent-remarks-against-people";
  static final String COPIES = "recent-copies";
  static final String PILE_ONS = "recent-remarks-in-pile-ons";
  private static final String FLOODS = "recent-sketches";

  static LookAcrossComments ofOneAuthor(Windows windows, SignalListener listener, Traces traces) {
    return new LookAcrossComments(
        "look-across-comments",
        Map.of(Kind.COURSE_OF_CONDUCT, COURSES, Kind.FLOOD, FLOODS),
        windows,
        listener,
        traces);
  }

  static LookAcrossComments ofSeveralAuthors(
      Windows windows, SignalListener listener, Traces traces) {
    return new LookAcrossComments(
        "look-across-authors",
        Map.of(Kind.COPIES, COPIES, Kind.PILE_ON, PILE_ONS),
        windows,
        listener,
        traces);
  }

  KStream<String, SignalRaised> in(KStream<String, RemarkKept> remarks) {
    return remarks.process(this, Named.as(name));
  }

  @Override
  public Processor<String, RemarkKept, String, SignalRaised> get() {
    return new Looking();
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return memories.keySet().stream()
        .map(kind -> memory(kind).builder())
        .collect(Collectors.toSet());
  }

  private RecentRemarks memory(Kind kind) {
    return new RecentRemarks(
        Objects.requireNonNull(memories.get(kind), kind.name()), windows.longest(kind));
  }

  private final class Looking implements Processor<String, RemarkKept, String, SignalRaised> {

    private @Nullable Looker looker;

    @Override
    public void init(ProcessorContext<String, SignalRaised> context) {
      looker =
          new Looker(
              context, memories.keySet().stream().sorted().map(it -> look(context, it)).toList());
    }

    private Look look(ProcessorContext<?, ?> context, Kind kind) {
      return new Look(kind, memory(kind).in(context, listener), windows.of(kind));
    }

    @Override
    public void process(Record<String, RemarkKept> record) {
      if (looker == null) {
        throw new IllegalStateException("processed before it was initialised");
      }
      looker.lookAt(record);
    }
  }

  /** What is looked for, and where what it needs is kept. */
  private record Look(Kind kind, RecentRemarks.Kept memory, Conduct conduct) {

    List<Signal> at(Record<String, RemarkKept> record) {
      Remark fresh = RemarkCodec.remark(record.value());
      if (!RemarkCodec.isFor(record.value(), kind) || !conduct.concerns(fresh)) {
        return List.of();
      }
      List<Heard> known = memory.around(record.key(), record.timestamp());
      List<Remark> remarks = known.stream().map(Heard::remark).toList();
      if (remarks.stream().anyMatch(fresh::isSameAs)) {
        return List.of();
      }
      memory.keep(record.withValue(RemarkCodec.only(record.value(), kind)));
      List<Signal> raised = conduct.raisedBy(fresh, remarks);
      if (kind.isOfMany()) {
        Heard last = new Heard(fresh, record.timestamp());
        List<Heard> all = Stream.concat(known.stream(), Stream.of(last)).toList();
        raised.forEach(signal -> mark(record.key(), signal, all));
      }
      return raised;
    }

    private void mark(String subject, Signal signal, List<Heard> all) {
      all.stream()
          .filter(it -> it.remark().isSameAs(signal.remark()))
          .forEach(it -> memory.mark(subject, it, signal.window()));
    }
  }

  /** A trace is one comment's: what this one shows about an earlier one is none of its steps. */
  private Headers headers(Record<String, RemarkKept> record, Signal signal) {
    if (!signal.remark().isSameAs(RemarkCodec.remark(record.value()))) {
      return TraceHeader.without(record.headers());
    }
    try (Step step = traces.next(TraceHeader.of(record.headers()), "raise-signal")) {
      return TraceHeader.replaced(
          record.headers(), step.with("moothall.signal", signal.window().kind().name()));
    }
  }

  private final class Looker {

    private final ProcessorContext<String, SignalRaised> context;
    private final List<Look> looks;

    Looker(ProcessorContext<String, SignalRaised> context, List<Look> looks) {
      this.context = context;
      this.looks = looks;
    }

    void lookAt(Record<String, RemarkKept> record) {
      for (Look look : looks) {
        for (Signal signal : look.at(record)) {
          listener.raised(signal.window().kind());
          context.forward(
              record
                  .withValue(SignalCodec.event(record.key(), signal, windows.version()))
                  .withHeaders(headers(record, signal)));
        }
      }
    }
  }
}

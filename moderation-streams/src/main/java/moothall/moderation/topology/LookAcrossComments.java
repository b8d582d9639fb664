package moothall.moderation.topology;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.events.RemarkKept;
import moothall.events.SignalRaised;
import moothall.moderation.codec.RemarkCodec;
import moothall.moderation.codec.SignalCodec;
import moothall.moderation.conduct.Conduct;
import moothall.moderation.conduct.Remark;
import moothall.moderation.conduct.Signal;
import moothall.moderation.conduct.Window.Kind;
import moothall.moderation.conduct.Windows;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Lays each remark beside what is kept of its author and writes what is seen only together. A
 * remark that comes again adds nothing, one that comes late is put where it belongs.
 */
record LookAcrossComments(Windows windows, SignalListener listener)
    implements ProcessorSupplier<String, RemarkKept, String, SignalRaised> {

  static final String COURSES = "recent-remarks-against-people";
  private static final String FLOODS = "recent-sketches";

  KStream<String, SignalRaised> in(KStream<String, RemarkKept> remarks) {
    return remarks.process(this, Named.as("look-across-comments"));
  }

  @Override
  public Processor<String, RemarkKept, String, SignalRaised> get() {
    return new Looking();
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return memories().map(RecentRemarks::builder).collect(Collectors.toSet());
  }

  private Stream<RecentRemarks> memories() {
    return Stream.of(
        new RecentRemarks(COURSES, windows.longest(Kind.COURSE_OF_CONDUCT)),
        new RecentRemarks(FLOODS, windows.longest(Kind.FLOOD)));
  }

  private final class Looking implements Processor<String, RemarkKept, String, SignalRaised> {

    private @Nullable Looker looker;

    @Override
    public void init(ProcessorContext<String, SignalRaised> context) {
      looker =
          new Looker(
              context,
              List.of(
                  look(context, COURSES, Kind.COURSE_OF_CONDUCT),
                  look(context, FLOODS, Kind.FLOOD)));
    }

    private Look look(ProcessorContext<?, ?> context, String store, Kind kind) {
      return new Look(
          kind,
          new RecentRemarks(store, windows.longest(kind)).in(context, listener),
          windows.of(kind));
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
      if (!conduct.concerns(fresh)) {
        return List.of();
      }
      List<Remark> known = memory.around(record.key(), record.timestamp());
      if (known.stream().anyMatch(fresh::isSameAs)) {
        return List.of();
      }
      memory.keep(record.withValue(RemarkCodec.only(record.value(), kind)));
      return conduct.raisedBy(fresh, known);
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
              record.withValue(SignalCodec.event(record.key(), signal, windows.version())));
        }
      }
    }
  }
}

package moothall.escalation.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import moothall.escalation.casework.SignalIntake;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.failpoints.Failpoint;
import moothall.escalation.failpoints.Failpoints;
import moothall.escalation.store.DatabaseTroubleException;
import moothall.schemas.DeadLetter;
import moothall.schemas.Topics;
import moothall.service.tracing.Step;
import moothall.service.tracing.TraceHeader;
import moothall.service.tracing.Traces;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads verdicts and signals one by one: each is in the database, or set aside as a dead letter,
 * before its offset is committed. While the database or the registry is away it waits with the
 * record in hand and stays a member of its group.
 */
final class VerdictListener implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(VerdictListener.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int CHANCES = 3;

  private final Consumer<byte[], byte[]> consumer;
  private final VerdictCodec verdicts;
  private final SignalCodec signals;
  private final Intake intake;
  private final DeadLetterOffice deadLetters;
  private final Clock clock;
  private final Duration backoff;
  private final Thread thread;
  private final Deque<ConsumerRecord<byte[], byte[]>> inHand = new ArrayDeque<>();
  private volatile Instant lastRound;
  private volatile @Nullable Instant received;
  private volatile @Nullable Instant stuckSince;
  private volatile boolean closing;
  private @Nullable Trial trial;
  private int chancesUsed;

  /**
   * Where what was read goes.
   *
   * @param ready whether it knows already what it needs to know: how long the words of a page are
   *     kept is decided when they are taken in
   */
  record Intake(
      VerdictIntake verdicts, SignalIntake signals, Traces traces, BooleanSupplier ready) {}

  /** The one that is being tried, however often: its trace has one step for it. */
  private record Trial(ConsumerRecord<byte[], byte[]> record, Step step) {}

  /** Takes over the consumer. */
  VerdictListener(
      Consumer<byte[], byte[]> consumer,
      VerdictCodec verdicts,
      SignalCodec signals,
      Intake intake,
      DeadLetterOffice deadLetters,
      Clock clock,
      Duration backoff) {
    this.consumer = consumer;
    this.verdicts = verdicts;
    this.signals = signals;
    this.intake = intake;
    this.deadLetters = deadLetters;
    this.clock = clock;
    this.backoff = backoff;
    this.lastRound = clock.instant();
    this.thread = Thread.ofPlatform().daemon().name("verdict-listener").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Whether it has been round lately; false also after the thread has died. */
  boolean isAlive(Duration lately) {
    return thread.isAlive() && lastRound.isAfter(clock.instant().minus(lately));
  }

  /**
   * How long ago the comment came whose verdict or signal is being taken in, or for how long none
   * could be, whichever is longer; zero if all are. Of what waits in Kafka nothing is known while
   * none can be taken in, so that the time itself has to call somebody.
   */
  Duration lag() {
    Instant now = clock.instant();
    Duration inHand = since(received, now);
    Duration stuck = since(stuckSince, now);
    return inHand.compareTo(stuck) > 0 ? inHand : stuck;
  }

  private static Duration since(@Nullable Instant moment, Instant now) {
    return moment == null ? Duration.ZERO : Duration.between(moment, now);
  }

  private void run() {
    try (consumer) {
      awaitReady();
      consumer.subscribe(
          List.of(Topics.VERDICTS.name(), Topics.SIGNALS.name()), new DropWhatIsTakenAway());
      while (!closing) {
        lastRound = clock.instant();
        roundOrWait();
      }
    } catch (WakeupException | InterruptException closed) {
      // close() was called; what is in hand is read again by whoever comes next.
    }
  }

  private void awaitReady() {
    while (!closing && !intake.ready().getAsBoolean()) {
      lastRound = clock.instant();
      if (stuckSince == null) {
        stuckSince = lastRound;
        LOG.info("verdicts wait until the register of pages has been read");
      }
      LockSupport.parkNanos(backoff.toNanos());
    }
    stuckSince = null;
  }

  private void roundOrWait() {
    try {
      round();
    } catch (WakeupException | InterruptException closed) {
      throw closed;
    } catch (RuntimeException trouble) {
      LOG.warn("verdicts cannot be read: {}", trouble.getClass().getSimpleName());
      LockSupport.parkNanos(backoff.toNanos());
    }
  }

  private void round() {
    try {
      if (inHand.isEmpty()) {
        consumer.poll(POLL).forEach(inHand::add);
      }
      while (!inHand.isEmpty() && !closing) {
        lastRound = clock.instant();
        ConsumerRecord<byte[], byte[]> record = inHand.getFirst();
        // Moderation gives a verdict the time at which its comment came.
        received = Instant.ofEpochMilli(record.timestamp());
        Step step = step(record);
        step.around(() -> process(record));
        step.close();
        chancesUsed = 0;
        commit(record);
        goesOn();
        Failpoints.reached(Failpoint.OFFSET_COMMITTED);
        inHand.pollFirst();
      }
      received = null;
      goesOn();
    } catch (WakeupException | InterruptException closed) {
      throw closed;
    } catch (RuntimeException trouble) {
      if (stuckSince == null) {
        stuckSince = clock.instant();
        LOG.warn("verdicts wait because of {}", trouble.getClass().getSimpleName());
      }
      waitAsAMember();
    }
  }

  private void goesOn() {
    if (stuckSince != null) {
      stuckSince = null;
      LOG.info("verdicts are taken in again");
    }
  }

  private Step step(ConsumerRecord<byte[], byte[]> record) {
    if (trial == null || !trial.record().equals(record)) {
      String name =
          record.topic().equals(Topics.SIGNALS.name()) ? "take-in-signal" : "take-in-verdict";
      trial = new Trial(record, intake.traces().next(TraceHeader.of(record.headers()), name));
    }
    return trial.step();
  }

  private void process(ConsumerRecord<byte[], byte[]> record) {
    Decoded decoded =
        record.topic().equals(Topics.SIGNALS.name())
            ? signals.decode(record.value())
            : verdicts.decode(record.value());
    switch (decoded) {
      case Decoded.Poison(var reason, var detail) -> setAside(record, reason, detail);
      case Decoded.Verdict(var judgement, var raw) ->
          take(
              record,
              () ->
                  intake.verdicts().take(judgement, raw, Instant.ofEpochMilli(record.timestamp())));
      case Decoded.Signal(var amendment) -> take(record, () -> intake.signals().take(amendment));
    }
  }

  /** What fails again and again though the database is there is set aside, not skipped. */
  private void take(ConsumerRecord<byte[], byte[]> record, Runnable taking) {
    try {
      taking.run();
    } catch (RuntimeException failure) {
      boolean passing = failure instanceof DatabaseTroubleException it && it.isPassing();
      if (passing || ++chancesUsed < CHANCES) {
        throw failure;
      }
      setAside(
          record,
          "unprocessable",
          "It failed " + CHANCES + " times with " + failure.getClass().getSimpleName() + ".");
    }
  }

  private void setAside(ConsumerRecord<byte[], byte[]> record, String reason, String detail) {
    String origin = record.topic() + "/" + record.partition() + "/" + record.offset();
    Step.current().ended("set-aside");
    deadLetters.accept(new DeadLetter(record.key(), record.value(), origin, reason, detail));
  }

  private void commit(ConsumerRecord<byte[], byte[]> record) {
    consumer.commitSync(
        Map.of(
            new TopicPartition(record.topic(), record.partition()),
            new OffsetAndMetadata(record.offset() + 1)));
  }

  /**
   * Polling with everything paused fetches nothing, tells the group that we are alive, and lets it
   * rearrange itself. What is in hand stays there unless its partition goes elsewhere.
   */
  private void waitAsAMember() {
    consumer.pause(consumer.assignment());
    try {
      consumer.poll(backoff).forEach(inHand::add);
    } finally {
      consumer.resume(consumer.assignment());
    }
  }

  @Override
  public void close() {
    closing = true;
    consumer.wakeup();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class DropWhatIsTakenAway implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      inHand.removeIf(
          record -> partitions.contains(new TopicPartition(record.topic(), record.partition())));
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}
  }
}

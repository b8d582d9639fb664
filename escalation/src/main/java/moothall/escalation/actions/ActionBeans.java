package moothall.escalation.actions;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import moothall.escalation.BackgroundLoop;
import moothall.escalation.Bells;
import moothall.escalation.casework.CaseBook;
import moothall.escalation.casework.Recalls;
import moothall.escalation.measures.Measures;
import moothall.escalation.measures.SignIns;
import moothall.escalation.outbox.Announcements;
import moothall.escalation.stopping.HideGate;
import moothall.escalation.store.Allowances;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.Intents;
import moothall.service.tracing.Traces;

/** The workers, where there is a page register that says whom they may ask. */
@Factory
@Requires(beans = PageRegister.class)
final class ActionBeans {

  private static final Duration PAUSE = Duration.ofMillis(200);

  @Singleton
  ActionWorker worker(
      Database database,
      Intents intents,
      Allowances allowances,
      Cases cases,
      CaseBook book,
      Recalls recalls,
      HideGate gate,
      Announcements announcements,
      Measures measures,
      SignIns signIns,
      Bells bells,
      Clock clock,
      Traces traces,
      ActionsConfig config,
      List<ActionExecutor> executors) {
    return new ActionWorker(
        database,
        intents,
        allowances,
        cases,
        book,
        recalls,
        gate,
        announcements,
        measures,
        signIns,
        bells,
        clock,
        traces,
        config,
        executors);
  }

  @Context
  @Bean(preDestroy = "close")
  Workers workers(ActionWorker worker, ActionsConfig config, Bells bells) {
    return new Workers(
        IntStream.rangeClosed(1, config.workers())
            .mapToObj(number ->
                new BackgroundLoop(
                    "actions-" + number, bells.actions(), PAUSE, worker::carryOutNext))
            .toList());
  }

  /** Loops that share one bell: whoever is free carries out what is next. */
  record Workers(List<BackgroundLoop> loops) implements AutoCloseable {
    @Override
    public void close() {
      loops.forEach(BackgroundLoop::close);
    }
  }
}

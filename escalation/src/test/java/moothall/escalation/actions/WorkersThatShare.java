package moothall.escalation.actions;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Eventually;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Judgement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Several workers, a real PostgreSQL, and a platform that writes down what it was asked for. */
abstract class WorkersThatShare {

  private static final int WORKERS = 8;

  static EscalationUnderTest service;

  final Queue<Order> asked = new ConcurrentLinkedQueue<>();
  final Queue<Order> looked = new ConcurrentLinkedQueue<>();
  final String page = "website:p" + UUID.randomUUID() + ":";
  volatile Consumer<Order> whenAsked = _ -> {};
  volatile ActionOutcome answer = new ActionOutcome.Done();

  @BeforeAll
  static void start() {
    service = EscalationUnderTest.start(Map.of("moothall.escalation.actions.workers", 0));
  }

  @AfterEach
  void leaveNothingOpen() throws Exception {
    whenAsked = _ -> {};
    answer = new ActionOutcome.Done();
    renew();
    work(allowing(Integer.MAX_VALUE, Allowance.Scope.EACH_PAGE));
    assertThat(service.count("select count(*) from action_intent where state <> 'SETTLED'"))
        .isZero();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  final Platform allowing(int units, Allowance.Scope scope) {
    return new Platform(
        new Allowance(
            scope,
            units,
            new Allowance.Costs(1, 0),
            new Allowance.Lasting(Duration.ofMinutes(15))));
  }

  final class Platform implements ActionExecutor {

    private final Allowance allowance;

    Platform(Allowance allowance) {
      this.allowance = allowance;
    }

    @Override
    public String platform() {
      return "website";
    }

    @Override
    public Optional<Allowance> allowance() {
      return Optional.of(allowance);
    }

    @Override
    public ActionOutcome perform(Order order) {
      asked.add(order);
      whenAsked.accept(order);
      return answer;
    }

    @Override
    public ReadBack look(Order order) {
      looked.add(order);
      return new ReadBack.Seen(order.kind() == ActionKind.HIDE);
    }
  }

  /** As several instances would, each with its own worker, until there is nothing to do. */
  static void work(Platform platform) throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(WORKERS)) {
      List<Future<?>> ends = new ArrayList<>();
      for (int i = 0; i < WORKERS; i++) {
        ActionWorker worker = worker(platform);
        ends.add(
            threads.submit(
                () -> Eventually.happens("nothing is left to do", () -> leavesNothing(worker))));
      }
      for (Future<?> end : ends) {
        end.get();
      }
    }
  }

  /** What is not settled waits for the allowance, and a person has been told of it. */
  private static boolean leavesNothing(ActionWorker worker) {
    boolean worked;
    do {
      worked = worker.carryOutNext();
    } while (worked);
    return service.count(
            "select count(*) from action_intent where state <> 'SETTLED'"
                + " and not (state = 'PENDING' and told)")
        == 0;
  }

  static ActionWorker worker(ActionExecutor executor) {
    return WorkersOfTheTest.of(
        service, ContractConfig.within(Duration.ofSeconds(2)), List.of(executor));
  }

  final String take(int priority, String name) {
    return take(priority, name, hateful());
  }

  final String take(int priority, String name, Sketch sketch) {
    return takeJudgement(priority, sketch.on(page + name));
  }

  static String takeJudgement(int priority, Sketch sketch) {
    Judgement it = sketch.judgement();
    var grade = new Judgement.Grade(it.grade().severity(), priority, it.grade().evidenceMode());
    service
        .bean(VerdictIntake.class)
        .take(
            new Judgement(
                it.verdictId(),
                it.comment(),
                it.actions(),
                it.categories(),
                grade,
                it.findings(),
                it.scores(),
                it.versions()),
            sketch.raw(),
            RECEIVED);
    return it.comment().id().value();
  }

  final List<String> askedFor() {
    return asked.stream().map(it -> it.commentId().value()).toList();
  }

  static Case it(String comment) {
    return service.caseOf(new CommentId(comment));
  }

  /** The window of every purse has passed. */
  static void renew() throws SQLException {
    service.execute("update allowance set window_ends = clock_timestamp()");
  }
}

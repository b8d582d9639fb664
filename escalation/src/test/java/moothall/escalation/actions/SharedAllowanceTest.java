package moothall.escalation.actions;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
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
import java.util.stream.IntStream;
import moothall.escalation.Bells;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.casework.CaseBook;
import moothall.escalation.casework.Desk;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.HideDecision;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.Visibility;
import moothall.escalation.measures.Measures;
import moothall.escalation.outbox.Announcements;
import moothall.escalation.reading.CaseFile;
import moothall.escalation.reading.CaseReader;
import moothall.escalation.store.Allowances;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.Intents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several workers, a real PostgreSQL, and a platform that writes down what it was asked for. */
final class SharedAllowanceTest {

  private static final EscalationUnderTest SERVICE =
      EscalationUnderTest.start(Map.of("moothall.escalation.actions.workers", 0));
  private static final int WORKERS = 8;

  private final Queue<Order> asked = new ConcurrentLinkedQueue<>();
  private final Queue<Order> looked = new ConcurrentLinkedQueue<>();
  private volatile ActionOutcome answer = new ActionOutcome.Done();
  private final String page = "website:p" + UUID.randomUUID() + ":";

  @AfterEach
  void leaveNothingOpen() throws Exception {
    answer = new ActionOutcome.Done();
    renew();
    work(allowing(Integer.MAX_VALUE, Allowance.Scope.EACH_PAGE));
    assertThat(count("select count(*) from action_intent where state <> 'SETTLED'")).isZero();
  }

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void spendsNoMoreThanIsAllowedHoweverManyWork() throws Exception {
    List<String> mild = IntStream.range(0, 40).mapToObj(i -> take(4, "mild-" + i)).toList();
    List<String> severe = IntStream.range(0, 20).mapToObj(i -> take(1, "severe-" + i)).toList();
    Platform platform = allowing(50, Allowance.Scope.EACH_PAGE);

    work(platform);
    assertThat(asked).hasSize(50);
    assertThat(askedFor()).containsAll(severe);
    work(platform);
    assertThat(asked).as("while the window lasts").hasSize(50);
    assertThat(count("select sum(attempts) from action_intent where outcome is null")).isZero();

    renew();
    work(platform);
    assertThat(askedFor()).doesNotHaveDuplicates().containsAll(mild).hasSize(60);
  }

  @Test
  void asksForTheMostUrgentFirst() throws Exception {
    String spam = take(5, "spam");
    String shown = take(3, "shown");
    work(allowing(9, Allowance.Scope.EACH_PAGE));
    asked.clear();
    String abuse = take(3, "abuse");
    String threat = take(1, "threat");
    SERVICE.bean(Desk.class).unhide(it(shown).id(), ASHA, new Reason("It is a quotation."));

    ActionWorker alone = worker(allowing(9, Allowance.Scope.EACH_PAGE));
    while (alone.carryOutNext()) {
      assertThat(asked).isNotEmpty();
    }

    assertThat(askedFor()).containsExactly(shown, threat, abuse).doesNotContain(spam);
    assertThat(asked.peek().kind()).isEqualTo(ActionKind.UNHIDE);
  }

  @Test
  void becomesUrgentWithItsCase() throws Exception {
    String first = take(3, "first");
    String second = take(4, "second");
    take(1, "second", hateful().happening(CommentKind.EDITED).saying("worse words"));

    work(allowing(1, Allowance.Scope.EACH_PAGE));

    assertThat(askedFor()).containsExactly(second).doesNotContain(first);
  }

  @Test
  void tellsAPersonOfWhatWaitsLong() throws Exception {
    String first = take(2, "first");
    String second = take(2, "second");
    Platform platform = allowing(1, Allowance.Scope.EACH_PAGE);

    work(platform);
    assertThat(it(first).attention()).isEmpty();
    assertThat(it(second).attention()).contains(HideDecision.Why.ALLOWANCE_SPENT.sentence());
    assertThat(it(second).visibility()).isEqualTo(Visibility.HIDING);

    renew();
    work(platform);
    assertThat(it(second).visibility()).isEqualTo(Visibility.HIDDEN);
    assertThat(it(second).attention()).isEmpty();
  }

  @Test
  void looksAlsoWhenAllIsSpent() throws Exception {
    take(2, "first");
    answer = new ActionOutcome.UnknownOutcome();

    assertThat(worker(allowing(1, Allowance.Scope.EACH_PAGE)).carryOutNext()).isTrue();
    update("update allowance set exhausted = true where page_id = '" + pageId() + "'");

    work(allowing(1, Allowance.Scope.EACH_PAGE));

    assertThat(asked).hasSize(1);
    assertThat(looked).hasSize(1);
  }

  @Test
  void countsPagesTogetherWhereThePlatformDoes() throws Exception {
    take(2, "first");
    String elsewhere = "website:q" + UUID.randomUUID() + ":";
    takeJudgement(2, hateful().on(elsewhere + "other"));

    work(allowing(1, Allowance.Scope.ALL_PAGES_TOGETHER));
    assertThat(asked).hasSize(1);
    work(allowing(1, Allowance.Scope.EACH_PAGE));
    assertThat(asked).as("held by the allowance of all pages").hasSize(1);

    renew();
    work(allowing(1, Allowance.Scope.EACH_PAGE));
    assertThat(asked).as("each with its own").hasSize(2);
  }

  private Platform allowing(int units, Allowance.Scope scope) {
    return new Platform(
        new Allowance(
            scope,
            units,
            new Allowance.Costs(1, 0),
            new Allowance.Lasting(Duration.ofMinutes(15))));
  }

  private final class Platform implements ActionExecutor {

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
      return answer;
    }

    @Override
    public ReadBack look(Order order) {
      looked.add(order);
      return new ReadBack.Seen(order.kind() == ActionKind.HIDE);
    }
  }

  /** As several instances would, each with its own worker, until there is nothing to do. */
  private static void work(Platform platform) throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(WORKERS)) {
      List<Future<?>> ends = new ArrayList<>();
      for (int i = 0; i < WORKERS; i++) {
        ActionWorker worker = worker(platform);
        ends.add(
            threads.submit(() -> {
              int idle = 0;
              while (idle < 3) {
                idle = worker.carryOutNext() ? 0 : idle + 1;
                Thread.sleep(idle * 10L);
              }
              return null;
            }));
      }
      for (Future<?> end : ends) {
        end.get();
      }
    }
  }

  private static ActionWorker worker(ActionExecutor executor) {
    return new ActionWorker(
        SERVICE.bean(Database.class),
        SERVICE.bean(Intents.class),
        SERVICE.bean(Allowances.class),
        SERVICE.bean(Cases.class),
        SERVICE.bean(CaseBook.class),
        SERVICE.bean(Announcements.class),
        SERVICE.bean(Measures.class),
        SERVICE.bean(Bells.class),
        Clock.systemUTC(),
        ContractConfig.within(Duration.ofSeconds(2)),
        List.of(executor));
  }

  private String take(int priority, String name) {
    return take(priority, name, hateful());
  }

  private String take(int priority, String name, Sketch sketch) {
    return takeJudgement(priority, sketch.on(page + name));
  }

  private static String takeJudgement(int priority, Sketch sketch) {
    Judgement it = sketch.judgement();
    var grade = new Judgement.Grade(it.grade().severity(), priority, it.grade().evidenceMode());
    SERVICE
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

  private List<String> askedFor() {
    return asked.stream().map(it -> it.commentId().value()).toList();
  }

  private static Case it(String comment) {
    return SERVICE
        .bean(CaseReader.class)
        .find(ASHA, new CommentId(comment))
        .flatMap(CaseReader.CommentFile::file)
        .map(CaseFile::it)
        .orElseThrow();
  }

  /** The window of every purse has passed. */
  private static void renew() throws SQLException {
    update("update allowance set window_ends = clock_timestamp()");
  }

  private static void update(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(SERVICE.jdbcUrl());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private String pageId() {
    return page.substring("website:".length(), page.length() - 1);
  }

  private static long count(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(SERVICE.jdbcUrl());
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}

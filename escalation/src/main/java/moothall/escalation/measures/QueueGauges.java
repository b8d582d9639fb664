package moothall.escalation.measures;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import moothall.escalation.BackgroundLoop;
import moothall.escalation.Bell;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.store.Database;
import moothall.escalation.store.Waiting;

/** The queue as operations see it: how much, how old, how worn the people. Never whose. */
@Context
final class QueueGauges {

  private static final Duration PAUSE = Duration.ofSeconds(15);
  private static final int LOWEST_PRIORITY = 5;

  private final Database database;
  private final Waiting waiting;
  private final BackgroundLoop loop;
  private final Map<String, MultiGauge> gauges = new HashMap<>();
  private final MeterRegistry meters;

  QueueGauges(Database database, Waiting waiting, MeterRegistry meters) {
    this.database = database;
    this.waiting = waiting;
    this.meters = meters;
    gauge("moothall.cases.open", "Cases that no person has decided");
    gauge("moothall.cases.unowned", "Of these, those that nobody has taken");
    gauge("moothall.cases.open.median.seconds", "Half of them have waited longer");
    gauge("moothall.cases.open.slowest.seconds", "One in twenty of them has waited longer");
    gauge("moothall.cases.open.oldest.seconds", "How long the oldest of them has waited");
    gauge("moothall.actions.waiting", "Requests to platforms that are not settled");
    gauge("moothall.actions.waiting.oldest.seconds", "How long the oldest of them has waited");
    gauge("moothall.exposure.people", "People who opened a case within eight hours");
    gauge("moothall.exposure.most.by.one", "Cases opened by the one of them who opened most");
    gauge("moothall.token.age.seconds", "Since a platform last replaced the account's token");
    this.loop = new BackgroundLoop("queue-gauges", new Bell(), PAUSE, this::measure);
  }

  private void gauge(String name, String description) {
    gauges.put(name, MultiGauge.builder(name).description(description).register(meters));
  }

  private boolean measure() {
    database.inTransaction(this::measure);
    return false;
  }

  private boolean measure(Connection connection) throws SQLException {
    byPriority(waiting.cases(connection));
    byKind(waiting.actions(connection));
    Waiting.Exposure exposure = waiting.exposure(connection);
    fill("moothall.exposure.people", List.of(exposure), it -> Tags.empty(), it -> it.people());
    fill(
        "moothall.exposure.most.by.one",
        List.of(exposure),
        it -> Tags.empty(),
        it -> it.mostByOne());
    fill(
        "moothall.token.age.seconds",
        waiting.tokens(connection),
        token -> Tags.of("account", token.account()),
        Waiting.Token::age);
    return true;
  }

  /** Priorities without a case are there too, with nothing. */
  private void byPriority(List<Waiting.Cases> found) {
    Map<Integer, Waiting.Cases> known =
        found.stream().collect(Collectors.toMap(Waiting.Cases::priority, Function.identity()));
    List<Waiting.Cases> all =
        IntStream.rangeClosed(1, LOWEST_PRIORITY)
            .mapToObj(it -> known.getOrDefault(it, new Waiting.Cases(it, 0, 0, 0, 0, 0)))
            .toList();
    Function<Waiting.Cases, Tags> label = it -> Tags.of("priority", String.valueOf(it.priority()));
    fill("moothall.cases.open", all, label, Waiting.Cases::open);
    fill("moothall.cases.unowned", all, label, Waiting.Cases::unowned);
    fill("moothall.cases.open.median.seconds", all, label, Waiting.Cases::median);
    fill("moothall.cases.open.slowest.seconds", all, label, Waiting.Cases::slowest5);
    fill("moothall.cases.open.oldest.seconds", all, label, Waiting.Cases::oldest);
  }

  private void byKind(List<Waiting.Actions> found) {
    Map<String, Waiting.Actions> known =
        found.stream().collect(Collectors.toMap(Waiting.Actions::kind, Function.identity()));
    List<Waiting.Actions> all =
        List.of(ActionKind.values()).stream()
            .map(ActionKind::name)
            .map(it -> known.getOrDefault(it, new Waiting.Actions(it, 0, 0)))
            .toList();
    Function<Waiting.Actions, Tags> label = it -> Tags.of("kind", it.kind());
    fill("moothall.actions.waiting", all, label, Waiting.Actions::open);
    fill("moothall.actions.waiting.oldest.seconds", all, label, Waiting.Actions::oldest);
  }

  private <T> void fill(
      String name, List<T> rows, Function<T, Tags> label, ToDoubleFunction<T> value) {
    MultiGauge gauge = gauges.get(name);
    if (gauge != null) {
      gauge.register(
          rows.stream()
              .<MultiGauge.Row<?>>map(
                  row -> MultiGauge.Row.of(label.apply(row), value.applyAsDouble(row)))
              .toList(),
          true);
    }
  }

  @PreDestroy
  void close() {
    loop.close();
  }
}

package moothall.escalation.measures;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moothall.escalation.BackgroundLoop;
import moothall.escalation.Bell;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.store.Database;
import moothall.escalation.store.ReferralFigures;

/**
 * How far referrals have come, as the register has it: true after a restart too, and the same at
 * every instance. Under the labels of {@link ReferralLabel}.
 */
@Context
final class ReferralGauges {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Database database;
  private final ReferralFigures figures;
  private final MultiGauge reached;
  private final MultiGauge passage;
  private final BackgroundLoop loop;

  ReferralGauges(Database database, ReferralFigures figures, MeterRegistry meters) {
    this.database = database;
    this.figures = figures;
    this.reached =
        MultiGauge.builder("moothall.referrals.reached")
            .description("Referrals to which it has happened: taken up, confirmed, transmitted ...")
            .register(meters);
    this.passage =
        MultiGauge.builder("moothall.referral.passage.median.seconds")
            .description("From raised to transmitted, of those transmitted within 90 days")
            .register(meters);
    this.loop = new BackgroundLoop("referral-gauges", new Bell(), PAUSE, this::more);
  }

  private boolean more() {
    look();
    return false;
  }

  /** Asks the register now. */
  void look() {
    database.inTransaction(this::look);
  }

  private boolean look(Connection connection) throws SQLException {
    Map<Tags, Long> counts = new HashMap<>();
    for (String label : labels()) {
      ReferralFigures.STEPS.forEach(step -> counts.put(tags(label, step), 0L));
    }
    for (ReferralFigures.Reached each : figures.reached(connection)) {
      String label = ReferralLabel.of(ReferralType.valueOf(each.type()));
      counts.merge(tags(label, each.step()), each.referrals(), Long::sum);
    }
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    counts.forEach((tags, referrals) -> rows.add(MultiGauge.Row.of(tags, referrals)));
    reached.register(rows, true);
    passage.register(
        figures.passages(connection, openly(), ReferralLabel.RESTRICTED).stream()
            .<MultiGauge.Row<?>>map(
                it -> MultiGauge.Row.of(Tags.of("type", it.type()), it.median()))
            .toList(),
        true);
    return true;
  }

  private static Tags tags(String label, String step) {
    return Tags.of("type", label, "step", step);
  }

  private static List<String> labels() {
    return Arrays.stream(ReferralType.values()).map(ReferralLabel::of).distinct().toList();
  }

  private static List<String> openly() {
    return labels().stream().filter(it -> !it.equals(ReferralLabel.RESTRICTED)).toList();
  }

  @PreDestroy
  void close() {
    loop.close();
  }
}

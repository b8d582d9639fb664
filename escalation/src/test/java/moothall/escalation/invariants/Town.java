package moothall.escalation.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.WorkerUnderTest;
import moothall.escalation.casework.Desk;
import moothall.escalation.casework.HoldDesk;
import moothall.escalation.casework.ReferralDesk;
import moothall.escalation.casework.ReferralReview;
import moothall.escalation.casework.StrikeDesk;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.duty.ReferralWatch;
import moothall.escalation.stopping.BrakeDesk;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * The service on a database in which many sequences live beside each other, each on a page of its
 * own; for one thread. The words link to a server here that nobody may ever ask.
 */
final class Town implements AutoCloseable {

  private final HttpServer trap;
  private final AtomicInteger fetched = new AtomicInteger();
  private final Map<String, Object> again;
  private final Connection superuser;
  private final Connection asService;
  private EscalationUnderTest service;
  private @Nullable WorkerUnderTest worker;

  Town() {
    try {
      trap = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    trap.createContext(
        "/",
        exchange -> {
          fetched.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    trap.start();
    service = EscalationUnderTest.start(settings());
    again = new HashMap<>(service.again());
    again.putAll(settings());
    again.put("micronaut.server.port", -1);
    superuser = connect(service.jdbcUrl());
    asService = connect(service.jdbcUrl().replace("user=postgres", "user=moothall_escalation"));
    // Planned while the tables are empty, and used when they are not.
    execute("set enable_seqscan = off");
  }

  private static Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("moothall.test.sequences", true);
    settings.put("moothall.escalation.duty.clocks", clocks().toString());
    settings.put("moothall.escalation.brakes.daily-in-all", 100_000_000);
    settings.put("moothall.escalation.pool-size", 2);
    settings.put("logger.levels.moothall.escalation.stopping.BrakeDesk", "ERROR");
    return settings;
  }

  private static Path clocks() {
    try {
      return Path.of(Objects.requireNonNull(Town.class.getResource("clocks.yaml")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection connect(String jdbcUrl) {
    try {
      return DriverManager.getConnection(jdbcUrl);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The service is stopped, and another started on what it left. */
  void restart() {
    service.close();
    service = EscalationUnderTest.start(again);
    worker = null;
  }

  /** Of the next objects of a process that was ended. */
  void newWorker(ActionExecutor website) {
    worker = new WorkerUnderTest(service, new ThreadsClock(), website);
  }

  boolean carryOutNext() {
    return Objects.requireNonNull(worker).carryOutNext();
  }

  VerdictIntake intake() {
    return service.bean(VerdictIntake.class);
  }

  ReferralDesk raising() {
    return service.bean(ReferralDesk.class);
  }

  ReferralReview review() {
    return service.bean(ReferralReview.class);
  }

  Desk desk() {
    return service.bean(Desk.class);
  }

  HoldDesk holds() {
    return service.bean(HoldDesk.class);
  }

  StrikeDesk strikes() {
    return service.bean(StrikeDesk.class);
  }

  BrakeDesk brakes() {
    return service.bean(BrakeDesk.class);
  }

  /** The watch looks until there is nothing left. */
  void watch() {
    ReferralWatch watch = service.bean(ReferralWatch.class);
    int rounds = 0;
    while (watch.round()) {
      assertThat(++rounds).as("rounds of the watch").isLessThan(500);
    }
  }

  Case find(String caseId) {
    return service
        .bean(Database.class)
        .inTransaction(connection ->
            service
                .bean(Cases.class)
                .find(connection, new CaseId(UUID.fromString(caseId)))
                .orElseThrow());
  }

  Picture picture(List<CommentId> comments) {
    return Picture.of(superuser, comments);
  }

  /** Where words link to. */
  String link() {
    return "http://127.0.0.1:" + trap.getAddress().getPort() + "/media.jpg";
  }

  int fetched() {
    return fetched.get();
  }

  /** The first column of the first row, as the database's superuser sees it. */
  String ask(String sql, Object... parameters) {
    try (PreparedStatement statement = superuser.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (var row = statement.executeQuery()) {
        row.next();
        return String.valueOf(row.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One was made for the referral, with the digest that {@code Deed} attests; none is printed. */
  void hasADossier(String referralId) {
    execute(
        """
        insert into dossier
          (referral_id, content_sha256, pack_sha256, facts, entries, made_by, made_at)
        select referral_id, decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'), '',
          '{}', 'dev', now()
        from referral where referral_id = '%s'
        on conflict do nothing
        """
            .formatted(referralId));
  }

  void execute(String sql) {
    try (Statement statement = superuser.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the database says to the service's own role; empty if it lets it. */
  Optional<String> refusalOf(String sql) {
    try (Statement statement = asService.createStatement()) {
      statement.executeUpdate(sql);
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(String.valueOf(e.getSQLState()));
    }
  }

  @Override
  public void close() throws SQLException {
    superuser.close();
    asService.close();
    service.close();
    trap.stop(0);
  }
}

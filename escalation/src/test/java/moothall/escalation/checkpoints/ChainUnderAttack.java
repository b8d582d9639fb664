package moothall.escalation.checkpoints;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.checkpoints.CouncilKeeper.Sources;
import moothall.escalation.cli.VerifyCommand;
import moothall.escalation.evidence.EvidenceItem;
import moothall.escalation.evidence.Verification;
import moothall.escalation.reading.EvidenceReader;
import moothall.escalation.store.Database;
import moothall.escalation.store.Evidence;
import moothall.service.Secrets;
import picocli.CommandLine;

/**
 * One council's chain in a real database with real checkpoints beside it, and whoever looks at it:
 * the keeper of the checkpoints, the server without them, and a stranger with the export.
 */
final class ChainUnderAttack {

  static final String COUNCIL = "ambermere";
  private static final Viewer AUDITOR = new Viewer("stranger", Set.of(Role.AUDITOR));
  private static final String ORDINARY_CASE =
      "insert into cases (case_id, comment_id, council_id, page_id, opened_at, priority, decided,"
          + " events, queues, due) values (?, ?, ?, 'town-news', now(), 1, false, 0, '{ORDINARY}', now())"
          + " on conflict do nothing";
  private static final Duration NEVER = Duration.ofDays(10_000);

  private final EscalationUnderTest service;
  private final Path folder;
  private final Database database;
  private final Evidence evidence;
  private final EvidenceReader reader;
  private final SigningKey key;
  private CheckpointKeeper keeper;
  private long sealed;

  record Verified(int exit, String said) {}

  ChainUnderAttack(EscalationUnderTest service, Path folder) {
    this.service = service;
    this.folder = folder;
    this.database = service.bean(Database.class);
    this.evidence = service.bean(Evidence.class);
    this.reader = service.bean(EvidenceReader.class);
    try {
      Path secrets = Files.createDirectories(folder.resolveSibling("secrets"));
      this.key = SigningKey.findOrMake(new Secrets(secrets), secrets);
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.keeper = newKeeper();
  }

  private CheckpointKeeper newKeeper() {
    CheckpointsConfig config =
        new CheckpointsConfig(
            true, folder, "moothall.example/evidence", Duration.ofMinutes(1), NEVER);
    return new CheckpointKeeper(
        new Sources(database, evidence, reader), config, key, Clock.systemUTC());
  }

  /** Seals so many more, and tells how many there are. */
  long seal(int count) {
    for (int i = 0; i < count; i++) {
      sealed++;
      seal("website:town-news:" + sealed);
    }
    return sealed;
  }

  void seal(String comment) {
    database.inTransaction(connection -> {
      // Without a case that may leave the house, an export would withhold the payload.
      try (PreparedStatement insert = connection.prepareStatement(ORDINARY_CASE)) {
        insert.setObject(1, UUID.randomUUID());
        insert.setString(2, comment);
        insert.setString(3, COUNCIL);
        insert.executeUpdate();
      }
      return evidence.seal(connection, item(comment));
    });
  }

  private static EvidenceItem item(String comment) {
    Instant now = Instant.now();
    return new EvidenceItem(
        COUNCIL,
        new EvidenceItem.Source("moothall.comments.received.v1", "town-news"),
        comment,
        "version",
        "CREATED",
        new EvidenceItem.Times(null, now, now, "test"),
        ("invented payload of " + comment).getBytes(StandardCharsets.UTF_8));
  }

  /** A round of the keeper as it is. */
  CouncilStanding checkpoint() {
    boolean more = keeper.round();
    while (more) {
      more = keeper.round();
    }
    return standing();
  }

  /** One round only. */
  Collection<CouncilStanding> round() {
    keeper.round();
    return keeper.standings().values();
  }

  CouncilStanding standing() {
    return Objects.requireNonNull(keeper.standings().get(COUNCIL));
  }

  /** What a keeper says that starts now, and so reads everything. */
  CouncilStanding restart() {
    keeper = newKeeper();
    return checkpoint();
  }

  /** What the server finds by the chain alone. */
  Verification withoutCheckpoints() {
    return reader.verify();
  }

  /** What a stranger finds who has the export, the checkpoints and the key. */
  Verified offline() {
    return verify(
        "--checkpoints", file(".checkpoints").toString(), "--key", file(".vkey").toString());
  }

  /** What a stranger finds who has the export alone. */
  Verified offlineWithoutCheckpoints() {
    return verify();
  }

  Path file(String ending) {
    return folder.resolve(COUNCIL + ending);
  }

  private Verified verify(String... options) {
    Path export = folder.resolveSibling("export.ndjson");
    try (var bytes = reader.export(AUDITOR)) {
      Files.write(export, bytes.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add(export.toString());
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    int exit =
        new CommandLine(new VerifyCommand())
            .setOut(writer)
            .setErr(writer)
            .execute(arguments.toArray(String[]::new));
    return new Verified(exit, said.toString());
  }

  /** Does something as the database's superuser, whom no trigger stops. */
  void asSuperuser(Deed deed) {
    try (Connection connection = DriverManager.getConnection(service.jdbcUrl() + "&user=postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      connection.setAutoCommit(false);
      deed.by(connection);
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  interface Deed {
    void by(Connection superuser) throws SQLException;
  }

  /** Leaves neither chain nor checkpoints. */
  void clear() {
    asSuperuser(superuser -> {
      try (Statement statement = superuser.createStatement()) {
        statement.execute("delete from evidence");
        statement.execute("delete from evidence_head");
        statement.execute("delete from cases");
      }
    });
    try {
      for (String ending : List.of(".checkpoints", ".leaves", ".vkey")) {
        Files.deleteIfExists(file(ending));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sealed = 0;
    keeper = newKeeper();
  }

  /**
   * A chain of a few dozen entries with a few checkpoints; how many entries the last one counts.
   */
  long grow(RandomGenerator random) {
    int rounds = 1 + random.nextInt(4);
    long vouched = 0;
    for (int i = 0; i < rounds; i++) {
      vouched = seal(2 + random.nextInt(9));
      checkpoint();
    }
    seal(random.nextInt(4));
    return vouched;
  }

  long length() {
    return sealed;
  }
}

package moothall.escalation.failpoints;

import static moothall.escalation.Colleagues.ASHA;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.casework.BatchAnswer;
import moothall.escalation.casework.BatchDesk;
import moothall.escalation.casework.Desk;
import moothall.escalation.casework.ReferralDesk;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.domain.Visibility;
import moothall.escalation.intake.VerdictsFromFile;
import moothall.escalation.outbox.LettersToFile;
import moothall.escalation.reading.CaseFile;
import moothall.escalation.reading.CaseReader;
import moothall.escalation.reading.EvidenceReader;
import moothall.escalation.store.Database;
import moothall.escalation.store.Evidence;
import moothall.escalation.store.Tallies;
import moothall.escalation.work.BulkAct;
import moothall.escalation.work.BulkWish;
import moothall.service.ServiceContext;

/**
 * Escalation in a process of its own, from the first verdict to the last checkpoint: the service's
 * own listener, workers, relay and checkpoints on a real PostgreSQL and a website over HTTP. Ends
 * with 0 when there is nothing left to do.
 */
public final class MortalService {

  /** How many verdicts there are yet, if not all. */
  static final String VERDICTS = "moothall.failpoint.verdicts";

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Reason REASON = new Reason("It is a quotation.");

  private MortalService() {}

  /** Address of the database, the website's callback, and the folder that outlives the process. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[2]);
    try (ServiceContext service =
            ServiceContext.start("escalation", settings(arguments[0], arguments[1], folder));
        var _ = new LettersToFile(service, new LastingFile(folder.resolve("sent")));
        var verdicts =
            new VerdictsFromFile(
                service,
                Street.verdicts()
                    .subList(0, Integer.getInteger(VERDICTS, Street.verdicts().size())),
                new LastingFile(folder.resolve("offsets")))) {
      settles("everything is taken in", () -> verdicts.committed() == Street.verdicts().size());
      referWhatPeopleWorryAbout(service);
      showWhatWasHiddenInError(service);
      leaveWhatIsHarmless(service);
      NoteOfAProgram.send(service);
      settles("every action is settled", () -> count(service).hides().get("OPEN") == null);
      settles("shown again", () -> count(service).unhides().get("OPEN") == null);
      settles("every event is sent", () -> unsent(service) == 0);
      settles("all is vouched for", () -> vouchedFor(service, folder));
      try (InputStream chain = service.bean(EvidenceReader.class).export(ASHA)) {
        Files.copy(chain, folder.resolve("chain.ndjson"), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    System.exit(0);
  }

  private static Map<String, Object> settings(String jdbcUrl, String callback, Path folder) {
    return Map.ofEntries(
        Map.entry("micronaut.server.port", -1),
        Map.entry("moothall.kafka.health", false),
        Map.entry("moothall.secrets-dir", folder.resolve("secrets").toString()),
        Map.entry("moothall.test.callback", callback),
        Map.entry("moothall.escalation.jdbc-url", jdbcUrl),
        Map.entry("moothall.escalation.user", EscalationUnderTest.SERVICE_ROLE),
        Map.entry("moothall.escalation.owner", "postgres"),
        Map.entry("moothall.escalation.listen", false),
        Map.entry("moothall.escalation.accounts-file", folder.resolve("accounts").toString()),
        Map.entry("moothall.escalation.first-run-file", folder.resolve("first").toString()),
        Map.entry("moothall.escalation.checkpoints.folder", folder.resolve("checkpoints")),
        Map.entry("moothall.escalation.checkpoints.every", "50ms"),
        Map.entry("moothall.escalation.actions.workers", 2),
        Map.entry("moothall.escalation.actions.deadline", "1s"),
        Map.entry("moothall.escalation.actions.lease", "2s"),
        Map.entry("moothall.escalation.actions.first-retry", "10ms"));
  }

  private static void referWhatPeopleWorryAbout(ServiceContext service) {
    var _ =
        service
            .bean(ReferralDesk.class)
            .raise(new CommentId(Street.TO_BE_REFERRED), ReferralType.OTHER_CRIME, ASHA, REASON)
            .orElseThrow();
  }

  private static void showWhatWasHiddenInError(ServiceContext service) {
    CommentId comment = new CommentId(Street.TO_BE_SHOWN);
    settles(
        "hidden, or shown again",
        () -> {
          Case it = find(service, comment);
          return it.visibility() == Visibility.HIDDEN || it.wasShownByPerson();
        });
    Case it = find(service, comment);
    if (!it.wasShownByPerson()) {
      var _ = service.bean(Desk.class).unhide(it.id(), ASHA, REASON);
    }
  }

  /** All at once, and whoever comes after a death goes on with the same batch. */
  private static void leaveWhatIsHarmless(ServiceContext service) {
    BatchDesk desk = service.bean(BatchDesk.class);
    UUID batch = new UUID(0, 1);
    if (!(desk.goOn(batch, ASHA) instanceof BatchAnswer.Report)) {
      Map<CaseId, Integer> seen = new LinkedHashMap<>();
      for (String flagged : Street.toBeLeft()) {
        Case it = find(service, new CommentId(flagged));
        seen.put(it.id(), it.events().size());
      }
      BulkWish wish = new BulkWish(BulkAct.LEAVE, Optional.empty(), REASON.words());
      var _ = desk.perform(batch, ASHA, wish, seen);
    }
  }

  private static Case find(ServiceContext service, CommentId comment) {
    return service
        .bean(CaseReader.class)
        .find(ASHA, comment)
        .flatMap(CaseReader.CommentFile::file)
        .map(CaseFile::it)
        .orElseThrow();
  }

  /** Longer than a busy machine needs, shorter than whoever has started us waits. */
  private static void settles(String what, BooleanSupplier condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("did not happen within " + PATIENCE + ": " + what);
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  private static Tallies.Counts count(ServiceContext service) {
    return service
        .bean(Database.class)
        .inTransaction(connection -> service.bean(Tallies.class).counts(connection, ASHA.queues()));
  }

  private static long unsent(ServiceContext service) {
    return service.bean(Database.class).inTransaction(service.bean(Tallies.class)::unsent);
  }

  /** The last checkpoint is over as many entries as the chain has. */
  private static boolean vouchedFor(ServiceContext service, Path folder) {
    long entries =
        service
            .bean(Database.class)
            .inTransaction(
                connection -> service.bean(Evidence.class).head(connection, "ambermere").seq());
    String origin = "moothall/evidence/ambermere\n" + entries + "\n";
    try {
      Path file = folder.resolve("checkpoints").resolve("ambermere.checkpoints");
      return Files.exists(file) && Files.readString(file).contains(origin);
    } catch (IOException e) {
      return false;
    }
  }
}

package moothall.escalation.handover;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Viewer;
import moothall.escalation.checkpoints.Proofs;
import moothall.escalation.domain.CommentId;
import moothall.escalation.dossier.Dossier;
import moothall.escalation.dossier.DossierJson;
import moothall.escalation.dossier.Pack;
import moothall.escalation.evidence.EvidenceEntry;
import moothall.escalation.evidence.Sha256;
import moothall.escalation.evidence.checkpoint.Proof;
import moothall.escalation.handover.Gathering.Admitted;
import moothall.escalation.handover.Gathering.Draft;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.Database;
import moothall.escalation.store.Dossiers;

/**
 * Makes the dossier of a referral for a person. While nothing is new, it is the same file; that it
 * was made and that it was taken away is on record before anybody has it.
 */
@Singleton
public final class DossierDesk {

  /** Each may hold ten pictures, several times over, while it is made. */
  private static final int AT_A_TIME = 2;

  private static final long PATIENCE_SECONDS = 20;

  private static final DossierAnswer NEVER_COPIED =
      new DossierAnswer.Refused(
          "never-copied",
          "What this dossier holds may not be copied any more: the case has become one of which"
              + " nothing is. Take a new one, which has the proofs alone.");
  private static final DossierAnswer BUSY =
      new DossierAnswer.Refused(
          "busy", "Other dossiers are being made at this moment: ask again in a minute.");

  private final Semaphore places = new Semaphore(AT_A_TIME, true);
  private final Database database;
  private final Gathering gathering;
  private final Dossiers dossiers;
  private final Proofs proofs;
  private final Audit audit;
  private final Clock clock;

  DossierDesk(
      Database database,
      Gathering gathering,
      Dossiers dossiers,
      Proofs proofs,
      Audit audit,
      Clock clock) {
    this.database = database;
    this.gathering = gathering;
    this.dossiers = dossiers;
    this.proofs = proofs;
    this.audit = audit;
    this.clock = clock;
  }

  /** The dossier as things stand now; taking it away is recorded. */
  public DossierAnswer take(Viewer viewer, UUID referralId) {
    return one(() -> takeNow(viewer, referralId), BUSY);
  }

  private DossierAnswer takeNow(Viewer viewer, UUID referralId) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Draft draft =
        database.inTransaction(connection -> gathering.draft(connection, viewer, referralId, now));
    return switch (draft) {
      case Draft.None(var answer) -> answer;
      case Draft.Gathered(var dossier, var entries) -> {
        List<Long> numbers = entries.stream().map(EvidenceEntry::seq).toList();
        Optional<Proof> proof = proofs.of(dossier.identity().councilId(), numbers);
        String content = Content.digest(dossier, proof);
        Optional<Dossiers.Kept> kept =
            database.inTransaction(it -> dossiers.withContent(it, referralId, content));
        yield kept.isPresent()
            ? takeAgain(viewer, kept.get(), entries)
            : takeNew(viewer, dossier, proof, content, entries);
      }
    };
  }

  /** The dossier that has this SHA-256, made again. */
  public DossierAnswer takeOnce(Viewer viewer, UUID referralId, String sha256) {
    return one(() -> takeTheOne(viewer, referralId, sha256), BUSY);
  }

  private DossierAnswer takeTheOne(Viewer viewer, UUID referralId, String sha256) {
    record Found(
        Optional<Dossiers.Kept> kept,
        List<EvidenceEntry> entries,
        boolean neverCopied,
        DossierAnswer answer) {}
    Found found =
        database.inTransaction(connection ->
            switch (gathering.admitted(connection, viewer, referralId)) {
              case Admitted.No(var answer) -> new Found(Optional.empty(), List.of(), false, answer);
              case Admitted.Yes(_, var it) ->
                  new Found(
                      dossiers.withPack(connection, referralId, sha256),
                      gathering.entries(connection, it),
                      Queue.isNeverCopied(it),
                      new DossierAnswer.NotFound());
            });
    if (found.kept().isEmpty()) {
      return found.answer();
    }
    // What it was made of may be copied no more, whatever could be then.
    return found.neverCopied() && !isWithheld(found.kept().get())
        ? NEVER_COPIED
        : takeAgain(viewer, found.kept().get(), found.entries());
  }

  private <T> T one(Supplier<T> making, T busy) {
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return busy;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return busy;
    }
    try {
      return making.get();
    } finally {
      places.release();
    }
  }

  /** An erased one holds nothing. */
  private static boolean isWithheld(Dossiers.Kept kept) {
    return DossierJson.read(kept.facts(), KeptFacts.class)
        .map(it -> it.dossier().withheld())
        .orElse(true);
  }

  /** What was made so far, newest first; empty if the person may not take it away. */
  public Optional<List<Dossiers.Kept>> made(Viewer viewer, UUID referralId) {
    return database.inTransaction(connection ->
        gathering.admitted(connection, viewer, referralId) instanceof Admitted.Yes
            ? Optional.of(dossiers.of(connection, referralId))
            : Optional.empty());
  }

  /** What a dossier would say now, or why there is none for this person. */
  public sealed interface Preview {
    record Seen(Dossier dossier) implements Preview {}

    record None(DossierAnswer answer) implements Preview {}
  }

  /**
   * What a dossier would say now: none is made, nothing is sealed and no exhibit is given its mark.
   * That somebody had it before them is on record first. It is gathered like one that is made, and
   * has to wait for a place like it.
   */
  public Preview preview(Viewer viewer, UUID referralId) {
    return this.<Preview>one(() -> previewNow(viewer, referralId), new Preview.None(BUSY));
  }

  private Preview previewNow(Viewer viewer, UUID referralId) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<DossierAnswer> obstacle =
        database.inTransaction(connection ->
            switch (gathering.admitted(connection, viewer, referralId)) {
              case Admitted.No(var why) -> Optional.of(why);
              case Admitted.Yes _ -> {
                audit.record(
                    connection, viewer, AuditEvent.Kind.DOSSIER_PREVIEWED, referralId.toString());
                yield Optional.empty();
              }
            });
    if (obstacle.isPresent()) {
      return new Preview.None(obstacle.get());
    }
    return switch (database.inRehearsal(
        connection -> gathering.draft(connection, viewer, referralId, now))) {
      case Draft.None(var why) -> new Preview.None(why);
      case Draft.Gathered(var dossier, _) -> new Preview.Seen(dossier);
    };
  }

  /** Which comment it is about; empty if the person may not take it away. */
  public Optional<CommentId> about(Viewer viewer, UUID referralId) {
    return database.inTransaction(connection ->
        gathering.admitted(connection, viewer, referralId) instanceof Admitted.Yes(_, var it)
            ? Optional.of(it.commentId())
            : Optional.empty());
  }

  private DossierAnswer takeNew(
      Viewer viewer,
      Dossier dossier,
      Optional<Proof> proof,
      String content,
      List<EvidenceEntry> entries) {
    byte[] pack = Pack.of(dossier, entries, proof);
    UUID referralId = UUID.fromString(dossier.identity().referralId());
    Dossiers.Kept kept =
        new Dossiers.Kept(
            referralId,
            content,
            digest(pack),
            DossierJson.write(new KeptFacts(dossier, proof.orElse(null))),
            entries.stream().map(EvidenceEntry::seq).toList(),
            viewer.name(),
            dossier.making().at());
    boolean isNew =
        database.inTransaction(connection -> {
          boolean added =
              dossiers.add(connection, new CommentId(dossier.place().commentId()), kept);
          if (added) {
            audit.record(connection, viewer, AuditEvent.Kind.DOSSIER_MADE, subject(kept));
            audit.record(connection, viewer, AuditEvent.Kind.DOSSIER_TAKEN, subject(kept));
          }
          return added;
        });
    if (isNew) {
      return new DossierAnswer.Made(dossier.identity().reference(), kept.pack(), pack);
    }
    // Somebody else asked for the same at the same moment.
    return database
        .inTransaction(connection -> dossiers.withContent(connection, referralId, content))
        .map(it -> takeAgain(viewer, it, entries))
        .orElseThrow();
  }

  private DossierAnswer takeAgain(Viewer viewer, Dossiers.Kept kept, List<EvidenceEntry> entries) {
    Optional<KeptFacts> known = DossierJson.read(kept.facts(), KeptFacts.class);
    if (known.isEmpty()) {
      return new DossierAnswer.Refused(
          "dossier-erased", "The words that this dossier was made of were erased since.");
    }
    KeptFacts facts = known.get();
    byte[] pack =
        Pack.of(
            facts.dossier(),
            entries.stream().filter(it -> kept.entries().contains(it.seq())).toList(),
            Optional.ofNullable(facts.proof()));
    if (!digest(pack).equals(kept.pack())) {
      return new DossierAnswer.Refused(
          "dossier-of-another-program",
          "This dossier was made with "
              + facts.dossier().making().program()
              + "; this program prints the same facts in other bytes. Take a new one.");
    }
    database.inTransaction(connection -> {
      audit.record(connection, viewer, AuditEvent.Kind.DOSSIER_TAKEN, subject(kept));
      return pack;
    });
    return new DossierAnswer.Made(facts.dossier().identity().reference(), kept.pack(), pack);
  }

  private static String subject(Dossiers.Kept it) {
    return it.referralId() + " " + it.pack();
  }

  private static String digest(byte[] pack) {
    return HexFormat.of().formatHex(Sha256.of(pack));
  }
}

package moothall.escalation.handover;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    record Found(Optional<Dossiers.Kept> kept, List<EvidenceEntry> entries, DossierAnswer answer) {}
    Found found =
        database.inTransaction(connection ->
            switch (gathering.admitted(connection, viewer, referralId)) {
              case Admitted.No(var answer) -> new Found(Optional.empty(), List.of(), answer);
              case Admitted.Yes(_, var it) ->
                  new Found(
                      dossiers.withPack(connection, referralId, sha256),
                      gathering.entries(connection, it),
                      new DossierAnswer.NotFound());
            });
    return found.kept().isPresent()
        ? takeAgain(viewer, found.kept().get(), found.entries())
        : found.answer();
  }

  /** What was made so far, newest first; empty if the person may not take it away. */
  public Optional<List<Dossiers.Kept>> made(Viewer viewer, UUID referralId) {
    return database.inTransaction(connection ->
        gathering.admitted(connection, viewer, referralId) instanceof Admitted.Yes
            ? Optional.of(dossiers.of(connection, referralId))
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

package moothall.escalation.dossier;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import moothall.escalation.evidence.EvidenceEntry;
import moothall.escalation.evidence.EvidenceItem;
import moothall.escalation.evidence.Sha256;
import moothall.escalation.evidence.checkpoint.Leaves;
import moothall.escalation.evidence.checkpoint.NoteFile;
import moothall.escalation.evidence.checkpoint.Proof;
import moothall.escalation.evidence.checkpoint.Signer;

/** An invented referral, and the chain around it. */
public final class Dossiers {

  public static final Instant RECEIVED = Instant.parse("2026-06-30T23:15:00Z");
  public static final String COMMENT = "website:town-news:c-17";

  /** The comment's own entries among those of the chain. */
  private static final List<Integer> OWN = List.of(3, 9);

  private final List<String> words;
  private final List<EvidenceEntry> chain = new ArrayList<>();
  public final Signer signer = new Signer();

  public Dossiers(String... words) {
    this.words = List.of(words);
    byte[] before = EvidenceEntry.beforeTheFirst();
    for (int seq = 1; seq <= 12; seq++) {
      int own = OWN.indexOf(seq);
      String comment = own >= 0 && own < words.length ? COMMENT : "website:town-news:other-" + seq;
      byte[] raw = own >= 0 && own < words.length ? payload(words[own]) : payload("other " + seq);
      EvidenceItem item =
          new EvidenceItem(
              "ambermere",
              new EvidenceItem.Source("moothall.comments.received.v1", "website:town-news"),
              comment,
              "v" + seq,
              own == 1 ? "EDITED" : "CREATED",
              new EvidenceItem.Times(
                  "2026-07-01T00:14:58+01:00", RECEIVED, RECEIVED.plusSeconds(seq), "server"),
              raw);
      EvidenceEntry entry = EvidenceEntry.seal(item, seq, before);
      chain.add(entry);
      before = entry.entryHash();
    }
  }

  private static byte[] payload(String words) {
    return DossierJson.write(List.of("comment", words));
  }

  public List<EvidenceEntry> entries() {
    return chain.stream().filter(it -> it.commentId().equals(COMMENT)).toList();
  }

  /** Checkpoints over the first entries, one of each size. */
  public NoteFile checkpoints(int... sizes) {
    StringBuilder content = new StringBuilder();
    for (int size : sizes) {
      content.append(
          NoteFile.addition(content.isEmpty(), signer.sign(Signer.checkpoint(chain, size))));
    }
    return NoteFile.read(content.toString());
  }

  public Optional<Proof> proof(int... sizes) {
    return Proof.of(
        checkpoints(sizes),
        signer.key(),
        Leaves.read(Signer.leaves(chain)),
        entries().stream().map(EvidenceEntry::seq).toList());
  }

  public byte[] pack() {
    return Pack.of(dossier(), entries(), proof(2, 5, 10, 12));
  }

  public Dossier dossier() {
    return dossier(false);
  }

  public Dossier dossier(boolean withheld) {
    List<Dossier.Version> versions = new ArrayList<>();
    List<Dossier.Exhibit> exhibits = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      EvidenceEntry entry = entries().get(i);
      String kind = i == 0 ? "CREATED" : "EDITED";
      versions.add(
          new Dossier.Version(
              kind,
              "v" + entry.seq(),
              "Lorna Tibbs",
              withheld ? null : words.get(i),
              "2026-07-01T00:14:58+01:00",
              RECEIVED,
              entry.seq(),
              verdict()));
      byte[] raw = Objects.requireNonNull(entry.raw());
      exhibits.add(
          new Dossier.Exhibit(
              "DOA/" + (i + 1),
              entry.seq(),
              HexFormat.of().formatHex(Sha256.of(raw)),
              kind,
              "2026-06-30T23:15:03Z",
              "server"));
    }
    return new Dossier(
        new Dossier.Identity(
            "PRR-ambermere-2026-000017",
            "0191b7a0-0000-7000-8000-000000000001",
            "0191b7a0-0000-7000-8000-000000000002",
            "ambermere",
            "HATE_CRIME",
            "RAISED",
            RECEIVED.plusSeconds(4),
            "system",
            "Hostile to people because of race.",
            List.of("HATE_RACE")),
        new Dossier.Making(Instant.parse("2026-07-01T08:30:00Z"), "dev", "0.1.0", Pack.FORMAT),
        withheld,
        new Dossier.Place(
            "website",
            "website:town-news",
            "Ambermere Borough Council",
            COMMENT,
            null,
            "p-4",
            "Bin collection changes",
            "https://www.ambermere.example/news/bins#c-17",
            "HIDDEN"),
        versions,
        List.of(
            new Dossier.Happening(RECEIVED.plusSeconds(3), "system", "Case opened", ""),
            new Dossier.Happening(
                RECEIVED.plusSeconds(3600), "ben", "Left as it is", "Waiting for Dev.")),
        List.of(
            new Dossier.Custody(
                RECEIVED.plusSeconds(3),
                "system",
                "",
                "sealed as entry 3",
                "",
                "",
                exhibits.getFirst().sha256()),
            new Dossier.Custody(
                RECEIVED.plusSeconds(9000),
                "=cmd|' /C calc'!A0",
                "MODERATOR",
                "case opened",
                "",
                exhibits.getFirst().sha256(),
                exhibits.getFirst().sha256())),
        exhibits,
        new Dossier.Reporter(
            "Ambermere Borough Council",
            "Dev Oakes-Ali",
            "Community Safety Officer",
            "01632 960123"),
        List.of(
            new Dossier.FormPart(
                "Risk",
                List.of(
                    new Dossier.Line("Immediate risk", "No"),
                    new Dossier.Line("Target", "People of one race in the town")))),
        List.of());
  }

  private static Dossier.Verdict verdict() {
    return new Dossier.Verdict(
        "d".repeat(64),
        List.of("HIDE", "ESCALATE", "REFER_HATE"),
        List.of("HATE_RACE"),
        "HIGH",
        "baseline@1",
        "rules-only",
        List.of(
            new Dossier.Finding(
                "hate-1",
                "HATE_RACE",
                0.97,
                "RAISE",
                "House rules 4",
                List.of("Public Order Act 1986 Pt 3"),
                "Hostile to people because of race.")));
  }

  /** Its own bytes, for a test that wants to look. */
  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package moothall.escalation.dossier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.evidence.EvidenceEntry;
import moothall.escalation.evidence.EvidenceLines;
import moothall.escalation.evidence.Screenshot;
import moothall.escalation.evidence.Sealing;
import moothall.escalation.evidence.Sha256;
import moothall.escalation.evidence.checkpoint.Proof;

/**
 * The files of a dossier, and the file that they are handed over in. A pure function of what is
 * given: the same facts make the same bytes on any machine.
 */
public final class Pack {

  /** To be raised with every change of a sentence, a table or a file. */
  public static final int FORMAT = 2;

  static final String DOSSIER = "dossier.pdf";
  static final String REFERRAL = "referral.json";
  static final String MANIFEST = "manifest.csv";
  static final String ENTRIES = "proof/entries.ndjson";
  static final String INCLUSION = "proof/proof.json";
  private static final String CHECKPOINT = "proof/checkpoint.txt";
  private static final String KEY = "proof/key.vkey";

  private Pack() {}

  /**
   * Makes the file.
   *
   * @param entries of the chain, the comment's only, in the order of their numbers; of a dossier
   *     that is withheld they have no payloads
   */
  public static byte[] of(Dossier dossier, List<EvidenceEntry> entries, Optional<Proof> proof) {
    List<PackFile> files = files(dossier, entries, proof);
    files.add(manifest(files));
    return PackZip.write(files);
  }

  static List<PackFile> files(Dossier dossier, List<EvidenceEntry> entries, Optional<Proof> proof) {
    List<EvidenceEntry> given =
        dossier.withheld() ? entries.stream().map(EvidenceEntry::withoutPayload).toList() : entries;
    List<PackFile> files = new ArrayList<>();
    files.add(new PackFile("README.txt", text(Texts.readMe(dossier)), "what is what"));
    files.add(new PackFile(DOSSIER, readingCopy(dossier, proof), "to read and to print"));
    files.add(
        new PackFile(
            "statement-DRAFT.txt",
            text(Texts.statement(dossier)),
            "draft of a witness statement; a person amends and signs it"));
    files.add(new PackFile(REFERRAL, DossierJson.write(dossier), "all facts, words exactly"));
    files.add(new PackFile("custody.csv", custody(dossier), "who had the sealed content"));
    files.add(new PackFile("exhibits.csv", exhibits(dossier), "marks of the sealed files"));
    given.forEach(entry -> sealed(dossier, entry).ifPresent(files::add));
    files.add(new PackFile(ENTRIES, lines(given), "the entries of the evidence chain"));
    proof.ifPresent(it -> {
      files.add(new PackFile(INCLUSION, DossierJson.write(it), "paths up to the checkpoint"));
      files.add(new PackFile(CHECKPOINT, text(it.checkpoint().written()), "signed checkpoint"));
      files.add(new PackFile(KEY, text(it.key() + "\n"), "public key; compare with your own"));
    });
    return files;
  }

  static PackFile manifest(List<PackFile> files) {
    Csv table = new Csv("file", "bytes", "sha256", "what it is");
    for (PackFile file : files) {
      table.row(
          file.path(), Integer.toString(file.content().length), hash(file.content()), file.about());
    }
    return new PackFile(MANIFEST, table.bytes(), "");
  }

  /** Where the payload of an entry stands in a pack. */
  public static String sealedName(Dossier dossier, long entry) {
    return dossier.screenshots().stream()
        .filter(it -> it.entry() == entry)
        .findFirst()
        .map(it -> "sealed/" + Screenshot.fileName(entry, it.mediaType()))
        .orElseGet(() -> String.format(Locale.ROOT, "sealed/entry-%06d.bin", entry));
  }

  private static Optional<PackFile> sealed(Dossier dossier, EvidenceEntry entry) {
    return Optional.ofNullable(entry.raw())
        .map(raw ->
            new PackFile(
                sealedName(dossier, entry.seq()),
                raw,
                (isPicture(entry) ? "screenshot, " : "") + "payload of entry " + entry.seq()));
  }

  /** Its payload stands in a file of its own, and not a second time among the entries. */
  static boolean isPicture(EvidenceEntry entry) {
    return Sealing.of(entry).filter(it -> it.kind().equals(Screenshot.PICTURE)).isPresent();
  }

  private static byte[] readingCopy(Dossier dossier, Optional<Proof> proof) {
    Legible print = new Legible(Fonts.ofText());
    String page =
        Markup.of(
            "print/dossier.jte",
            Map.of("dossier", dossier, "print", print, "proof", Texts.proof(dossier, proof)));
    return ReadingCopy.of(
        page,
        "Referral dossier " + dossier.identity().reference(),
        hash(DossierJson.write(dossier)).substring(0, 32),
        dossier.making().at().toString());
  }

  private static byte[] custody(Dossier dossier) {
    Csv table =
        new Csv("when (UTC)", "who", "roles", "what", "why", "sha256 before", "sha256 after");
    for (Dossier.Custody it : dossier.custody()) {
      table.row(
          it.at().toString(), it.by(), it.roles(), it.what(), it.why(), it.before(), it.after());
    }
    return table.bytes();
  }

  private static byte[] exhibits(Dossier dossier) {
    Csv table = new Csv("exhibit", "file", "entry", "what", "captured", "clock", "sha256");
    for (Dossier.Exhibit it : dossier.exhibits()) {
      table.row(
          it.label(),
          dossier.withheld() ? "not in the pack" : sealedName(dossier, it.entry()),
          Long.toString(it.entry()),
          it.kind(),
          it.captured(),
          it.clock(),
          it.sha256());
    }
    return table.bytes();
  }

  private static byte[] lines(List<EvidenceEntry> entries) {
    StringBuilder text = new StringBuilder();
    for (EvidenceEntry entry : entries) {
      EvidenceEntry line = isPicture(entry) ? entry.withoutPayload() : entry;
      text.append(EvidenceLines.write(new EvidenceLines.EntryLine(line))).append('\n');
    }
    return text(text.toString());
  }

  static String hash(byte[] content) {
    return HexFormat.of().formatHex(Sha256.of(content));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package moothall.escalation.dossier;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import moothall.escalation.dossier.PackFinding.Damaged;
import moothall.escalation.dossier.PackFinding.Sound;
import moothall.escalation.evidence.CaptureStatement;
import moothall.escalation.evidence.EvidenceChain;
import moothall.escalation.evidence.EvidenceEntry;
import moothall.escalation.evidence.Verification.Broken;
import moothall.escalation.evidence.checkpoint.Proof;

/** What the parts of a whole pack prove together. */
final class PackProof {

  private static final String CONTRADICTION =
      "it does not say what referral.json and the entries say";

  private final Dossier dossier;
  private final List<EvidenceEntry> entries;
  private final Optional<Proof> proof;
  private final Map<String, byte[]> files;
  private final List<String> proved = new ArrayList<>();
  private final List<String> unproven = new ArrayList<>();

  PackProof(
      Dossier dossier,
      List<EvidenceEntry> entries,
      Optional<Proof> proof,
      Map<String, byte[]> files) {
    this.dossier = dossier;
    this.entries = entries;
    this.proof = proof;
    this.files = files;
  }

  PackFinding against(Trusting trusting, String sha256) {
    proved.add(
        "Every file has the SHA-256 that manifest.csv says, and nothing else is in the ZIP.");
    Optional<Damaged> bad = badEntry().or(this::badStatement).or(this::badCopy);
    if (bad.isPresent()) {
      return bad.get();
    }
    tellOfEntries();
    tellOfWords();
    tellOfScreenshots();
    return CheckpointProof.of(entries, proof, trusting, proved, unproven)
        .orElseGet(() -> {
          unproven.add(
              "That this is the dossier that was handed over: compare the SHA-256 above with the one"
                  + " that the council has on record.");
          unproven.add("That what was sealed is true, and when exactly it was sealed.");
          return new Sound(dossier.identity().reference(), sha256, files.size(), proved, unproven);
        });
  }

  private Optional<Damaged> badEntry() {
    long before = 0;
    for (EvidenceEntry entry : entries) {
      String name = entry.councilId() + ", entry " + entry.seq();
      EvidenceChain link =
          EvidenceChain.after(entry.councilId(), entry.seq() - 1, entry.prevHash());
      link.add(entry);
      if (link.verification() instanceof Broken(_, _, var damage, _, var why)) {
        return Optional.of(new Damaged(name, damage.words() + ": " + why));
      }
      boolean ours =
          entry.commentId().equals(dossier.place().commentId())
              && entry.councilId().equals(dossier.identity().councilId())
              && entry.seq() > before;
      if (!ours) {
        return Optional.of(
            new Damaged(name, "it is of another comment or council, or not in its place"));
      }
      before = entry.seq();
    }
    return dossier.exhibits().stream()
        .filter(it -> entries.stream().noneMatch(entry -> entry.seq() == it.entry()))
        .findFirst()
        .map(it ->
            new Damaged(
                dossier.identity().councilId() + ", entry " + it.entry(),
                "it is an exhibit, but not among the entries of the pack"));
  }

  /** What referral.json repeats of a screenshot has to be what was sealed about it. */
  private Optional<Damaged> badStatement() {
    List<CaptureStatement> sealed =
        entries.stream()
            .flatMap(it -> Optional.ofNullable(it.raw()).stream())
            .flatMap(raw -> CaptureStatement.read(raw).stream())
            .toList();
    return dossier.screenshots().stream()
        .filter(it -> !sealed.contains(it))
        .findFirst()
        .map(it ->
            new Damaged(
                Pack.REFERRAL,
                "what it says about the screenshot in entry "
                    + it.entry()
                    + " is not what was sealed"));
  }

  private void tellOfScreenshots() {
    for (CaptureStatement it : dossier.screenshots()) {
      boolean there =
          entries.stream().anyMatch(entry -> entry.seq() == it.entry() && entry.raw() != null);
      if (there) {
        proved.add(
            "The screenshot in entry "
                + it.entry()
                + " ("
                + Pack.sealedName(dossier, it.entry())
                + ") is byte for byte the one that was received.");
      }
      unproven.add(
          "That the screenshot in entry "
              + it.entry()
              + " shows what stood there, and was not altered before it was received: whoever took it"
              + " says so.");
    }
  }

  /** Whatever is made of referral.json and the entries has to be what is made of them now. */
  private Optional<Damaged> badCopy() {
    List<PackFile> there = new ArrayList<>();
    for (PackFile made : Pack.files(dossier, entries, proof)) {
      byte[] content = files.get(made.path());
      if (content == null) {
        return Optional.of(new Damaged(made.path(), "it is missing"));
      }
      there.add(new PackFile(made.path(), content, made.about()));
      boolean same = MessageDigest.isEqual(content, made.content());
      if (!same && (made.path().equals(Pack.DOSSIER) || isOfAnotherFormat())) {
        unproven.add(
            "That "
                + made.path()
                + " says what referral.json says: this program makes another one of it. Read"
                + " referral.json.");
      } else if (!same) {
        return Optional.of(new Damaged(made.path(), CONTRADICTION));
      }
    }
    Optional<Damaged> stranger = stranger(there);
    boolean same =
        stranger.isPresent()
            || isOfAnotherFormat()
            || MessageDigest.isEqual(
                Pack.manifest(there).content(), files.getOrDefault(Pack.MANIFEST, new byte[0]));
    return same ? stranger : Optional.of(new Damaged(Pack.MANIFEST, CONTRADICTION));
  }

  private Optional<Damaged> stranger(List<PackFile> known) {
    return files.keySet().stream()
        .filter(it -> !it.equals(Pack.MANIFEST))
        .filter(it -> known.stream().noneMatch(file -> file.path().equals(it)))
        .findFirst()
        .map(it -> new Damaged(it, "nothing in the pack is about it"));
  }

  private boolean isOfAnotherFormat() {
    return dossier.making().format() != Pack.FORMAT;
  }

  private void tellOfEntries() {
    String numbers =
        entries.stream().map(it -> Long.toString(it.seq())).collect(Collectors.joining(", "));
    proved.add("Each entry of the chain in it (" + numbers + ") is whole and of this comment.");
    long withheld = entries.stream().filter(it -> it.raw() == null).count();
    if (withheld > 0) {
      unproven.add(
          "What "
              + withheld
              + " payloads say: they are withheld. Whoever may see them compares their SHA-256.");
    }
  }

  private void tellOfWords() {
    for (Dossier.Version version : dossier.versions()) {
      String text = version.text();
      if (text == null || text.isEmpty()) {
        continue;
      }
      Optional<byte[]> raw =
          entries.stream()
              .filter(it -> version.entry() != null && it.seq() == version.entry())
              .findFirst()
              .flatMap(it -> Optional.ofNullable(it.raw()));
      if (raw.isPresent() && WordsWithin.of(raw.get(), text)) {
        proved.add("The words of the version in entry " + version.entry() + " are in its payload.");
      } else {
        unproven.add(
            "That the words of a version are those of its payload ("
                + (version.entry() == null ? "not sealed" : "entry " + version.entry())
                + "): compare them by eye.");
      }
    }
  }
}

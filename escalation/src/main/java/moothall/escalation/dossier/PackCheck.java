package moothall.escalation.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.dossier.PackFinding.Damaged;
import moothall.escalation.evidence.EvidenceEntry;
import moothall.escalation.evidence.EvidenceLines;
import moothall.escalation.evidence.EvidenceLines.EntryLine;
import moothall.escalation.evidence.checkpoint.Proof;

/**
 * Checks a pack without any system: first that it is whole, then that its parts say the same, then
 * what its proofs prove to somebody who holds the given keys and checkpoints.
 */
public final class PackCheck {

  private final byte[] pack;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private PackCheck(byte[] pack) {
    this.pack = pack;
  }

  /** Checks all of it; the first thing that is wrong is what is told. */
  public static PackFinding of(byte[] pack, Trusting trusting) {
    PackCheck check = new PackCheck(pack);
    Optional<Damaged> broken = check.whole();
    return broken.isPresent() ? broken.get() : check.parts(trusting);
  }

  private Optional<Damaged> whole() {
    PackZip.Content content = PackZip.read(pack);
    List<PackFile> listed = new ArrayList<>();
    for (PackFile file : content.files()) {
      if (files.put(file.path(), file.content()) != null) {
        return damaged(file.path(), "it is there twice");
      }
      listed.add(file);
    }
    if (content.unreadable().isPresent()) {
      return damaged(content.unreadable().get(), "it cannot be read");
    }
    Manifest manifest = Manifest.read(files.getOrDefault(Pack.MANIFEST, new byte[0]));
    for (PackFile file : listed) {
      Optional<String> objection =
          file.path().equals(Pack.MANIFEST)
              ? Optional.empty()
              : manifest.objectionTo(file.path(), file.content());
      if (objection.isPresent()) {
        return damaged(file.path(), objection.get());
      }
    }
    if (!files.containsKey(Pack.MANIFEST)) {
      return damaged(Pack.MANIFEST, "it is missing (expected: a pack of a dossier)");
    }
    Optional<String> missing = manifest.missingFrom(files.keySet());
    if (missing.isPresent()) {
      return damaged(missing.get(), "it is missing, but stands in " + Pack.MANIFEST);
    }
    return MessageDigest.isEqual(PackZip.write(listed), pack)
        ? Optional.empty()
        : damaged("the ZIP itself", "something stands in it beside the files, or was changed");
  }

  private PackFinding parts(Trusting trusting) {
    Optional<Dossier> dossier =
        DossierJson.read(files.getOrDefault(Pack.REFERRAL, new byte[0]), Dossier.class);
    if (dossier.isEmpty()) {
      return new Damaged(Pack.REFERRAL, "it is not a referral as we write it");
    }
    List<EvidenceEntry> entries = new ArrayList<>();
    for (String line : text(Pack.ENTRIES).lines().toList()) {
      if (EvidenceLines.read(line).orElse(null) instanceof EntryLine(var entry)) {
        entries.add(withPicture(dossier.get(), entry));
      } else {
        return new Damaged(Pack.ENTRIES, "line " + (entries.size() + 1) + " is no entry");
      }
    }
    Optional<Proof> proof = Optional.empty();
    if (files.containsKey(Pack.INCLUSION)) {
      proof = DossierJson.read(files.getOrDefault(Pack.INCLUSION, new byte[0]), Proof.class);
      if (proof.isEmpty()) {
        return new Damaged(Pack.INCLUSION, "it is not a proof as we write it");
      }
    }
    return new PackProof(dossier.get(), entries, proof, files).against(trusting, Pack.hash(pack));
  }

  /** The payload of a picture stands in its own file only. */
  private EvidenceEntry withPicture(Dossier dossier, EvidenceEntry entry) {
    byte[] picture = files.get(Pack.sealedName(dossier, entry.seq()));
    return picture == null || entry.raw() != null || !Pack.isPicture(entry)
        ? entry
        : entry.withPayload(picture);
  }

  private String text(String name) {
    return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }

  private static Optional<Damaged> damaged(String where, String why) {
    return Optional.of(new Damaged(where, why));
  }
}

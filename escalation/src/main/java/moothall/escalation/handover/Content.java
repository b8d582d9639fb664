package moothall.escalation.handover;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import moothall.escalation.dossier.Dossier;
import moothall.escalation.dossier.DossierJson;
import moothall.escalation.evidence.Sha256;
import moothall.escalation.evidence.checkpoint.Proof;

/**
 * What a dossier says, apart from when it was made and from who took which dossier before: neither
 * makes a new one necessary.
 */
final class Content {

  private Content() {}

  /** How many entries are proved belongs to it: the first dossier may have come too early. */
  static String digest(Dossier it, Optional<Proof> proof) {
    Dossier.Making making =
        new Dossier.Making(
            Instant.EPOCH, it.making().by(), it.making().program(), it.making().format());
    Dossier content =
        new Dossier(
            it.identity(),
            making,
            it.withheld(),
            it.place(),
            it.versions(),
            it.timeline(),
            it.custody().stream().filter(line -> !line.what().startsWith("dossier ")).toList(),
            it.exhibits(),
            it.reporter(),
            it.form(),
            it.screenshots());
    int proved = proof.map(made -> made.included().size()).orElse(0);
    return HexFormat.of()
        .formatHex(
            Sha256.of(DossierJson.write(content), (" " + proved).getBytes(StandardCharsets.UTF_8)));
  }
}
